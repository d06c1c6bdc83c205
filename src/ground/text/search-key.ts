import { createHash } from 'node:crypto';
import { plain, plainKana, toKatakana } from './normalise.ts';
import {
  companyForms,
  dashes,
  ideographs,
  kanas,
  latinForms,
  marks,
  middleDots,
  radicals,
  waves,
} from './spellings.ts';

/**
 * The key under which a text is looked for and compared: two spellings of the same words have the same one (`decisions.md` 18). Width, case,
 * kana and their size, marks, dashes, dots, spaces, what is unseen and the forms of an ideograph make no difference; the form of a company
 * (株式会社, ㈱) is one sign, where it stands. The key of a key is the same.
 */
export function searchKey(text: string): string {
  return withOneGa(folded(text).replace(anyForm, (form) => formSigns.get(form) ?? form));
}

/**
 * The key of a name: as `searchKey`, but that a company's forms stand behind, after a space, so that a name is found with and without
 * them, wherever they stand: ㈱鎌ヶ谷通運 is 「鎌ケ谷通運 (株)」.
 */
export function nameKey(name: string): string {
  const forms = new Set<string>();
  let bare = searchKey(name);
  for (let found = bare.match(anySign); found; found = bare.match(anySign)) {
    for (const form of found) forms.add(form);
    bare = searchKey(bare.replace(anySign, ''));
  }
  return [bare, ...[...forms].toSorted()].join(' ');
}

/** What the key of a name is like, for SQL, when the name begins with what was asked for and has the forms that were asked for. */
export function likeName(asked: string): string {
  const [bare, ...forms] = nameKey(asked)
    .replace(/[\\%_]/g, '\\$&')
    .split(' ');
  return [bare, ...forms].map((part) => `${part}%`).join(' ');
}

/** One spelling of what is looked for word by word: the words' keys. */
export function searchWords(asked: string): string[] {
  return asked.split(/\s+/u).map(searchKey).filter(Boolean);
}

/** Of which making a stored key is: it changes with the tables and with the rules here, whose number is to be raised with them. */
export const keyVersion = createHash('sha256')
  .update(JSON.stringify([2, companyForms, Object.values(latinForms).map(String), kanas, marks, radicals, ideographs]))
  .update(dashes + waves + middleDots)
  .digest('hex')
  .slice(0, 12);

function folded(text: string): string {
  const spelled = plain(plainKana(uncircled(whole(text))).toLowerCase()).replace(/\p{Cc}/gu, '');
  const signs = [...toKatakana(withLatinForm(spelled)).replace(/\s/gu, '')];
  return repeated(
    signs
      .map((sign) => canonical.get(sign) ?? sign)
      .join('')
      .normalize('NFKC'),
  );
}

/** 鎌が谷 is 鎌ケ谷. */
const withOneGa = (text: string): string => text.replace(/(?<=\p{Ideographic})ガ(?=\p{Ideographic})/gu, 'ケ');

/** ㊑ is (株) and not 株, which NFKC makes of it. */
const uncircled = (text: string): string => text.replace(/[㊑-㊔㊖㊩㊫㊯]/gu, (sign) => `(${sign.normalize('NFKC')})`);

/** ˜ is a wave and ″ a quotation mark, and not the several signs that NFKC makes of them. */
const whole = (text: string): string =>
  [...text].map((sign) => ([...sign.normalize('NFKC')].length > 1 ? (canonical.get(sign) ?? sign) : sign)).join('');

const withLatinForm = (text: string): string => latinEnds.reduce((name, [sign, end]) => name.replace(end, sign), text);

const latinEnds = Object.entries(latinForms).map(
  ([sign, form]) => [sign, new RegExp(`(?<=.)[\\s,(]+(?:${form.source})[\\s)]*$`, 'u')] as const,
);

/** 佐々木 is 佐佐木, いすゞ is いすず. */
const repeated = (text: string): string =>
  text
    .replace(/(\p{Ideographic})(々+)/gu, (_, sign: string, more: string) => sign.repeat(more.length + 1))
    .replace(/([ァ-ヺ])ヽ/gu, '$1$1')
    .replace(/([ァ-ヺ])ヾ/gu, (_, kana: string) => kana + `${kana}\u3099`.normalize('NFC'));

/** What stands for a sign: the first of its row, nothing for a dot. */
const canonical: ReadonlyMap<string, string> = (() => {
  const rows = [...ideographs.split(' '), ...kanas, ...marks, dashes, waves];
  const first = new Map(rows.flatMap((row) => [...row].map((sign) => [sign, [...row][0] ?? sign] as const)));
  const dots = [...middleDots].map((dot) => [dot, ''] as const);
  const parts = radicals.split(' ').map((pair): [string, string] => {
    const [radical = '', ideograph = ''] = pair;
    return [radical, first.get(ideograph) ?? ideograph];
  });
  return new Map([...first, ...dots, ...parts]);
})();

const formSigns: ReadonlyMap<string, string> = new Map(
  Object.entries(companyForms).flatMap(([sign, [long = '', ...short]]) => [
    [long, sign] as const,
    ...short.map((each) => [each.includes('法人') ? each : `(${each})`, sign] as const),
  ]),
);
const escaped = (text: string): string => text.replace(/[()]/g, '\\$&');
const longestFirst = (all: Iterable<string>): string =>
  [...all]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const anyForm = new RegExp(longestFirst(formSigns.keys()), 'gu');
const anySign = new RegExp(longestFirst([...Object.keys(companyForms), ...Object.keys(latinForms)]), 'gu');
