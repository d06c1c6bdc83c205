import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { names, others } from '../../../test/support/names.ts';
import { keyVersion, likeName, nameKey, searchKey, searchWords } from './search-key.ts';
import * as tables from './spellings.ts';

/** As the database compares, for what is asked with `like`. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const finds = (asked: string, stored: string): boolean => {
  const parts = likeName(asked).match(/\\.|./gsu) ?? [];
  const regular = parts.map((part) => (part === '%' ? '.*' : escaped(part.replace(/^\\/, ''))));
  return new RegExp(`^${regular.join('')}$`, 'su').test(nameKey(stored));
};

describe('search', () => {
  test.each(names)('right B3: each spelling of %s is found by each other', (...spellings) => {
    for (const asked of spellings)
      for (const stored of spellings) expect([asked, stored, finds(asked, stored)]).toEqual([asked, stored, true]);
  });

  test('right B3: by the beginning of a name, with the form of the company or without', () => {
    expect(finds('(株)鎌ヶ谷', '㈱鎌ヶ谷通運')).toBe(true);
    expect(finds('鎌ケ谷', '㈱鎌ヶ谷通運')).toBe(true);
    expect(finds('谷通運', '㈱鎌ヶ谷通運')).toBe(false);
    expect(finds('(有)鎌ヶ谷', '㈱鎌ヶ谷通運')).toBe(false);
    expect(finds('100%', '100円')).toBe(false);
    expect(finds('A_C', 'ABC')).toBe(false);
  });

  test.each(others)('right B3: %s is another name than %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(finds(one, other)).toBe(false);
    expect(finds(other, one) && !nameKey(one).startsWith(nameKey(other))).toBe(false);
  });

  test('right B3: names of different groups never meet', () => {
    const keys = names.map((spellings) => new Set(spellings.map(nameKey)));
    expect(keys.map((set) => set.size)).toEqual(keys.map((set) => [...set].length));
    const all = names.map(([first = '']) => nameKey(first));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the table of spellings', () => {
  const rows = [...tables.ideographs.split(' '), ...tables.kanas, ...tables.marks, tables.dashes, tables.waves];
  const radicals = tables.radicals.split(' ').map((pair) => [...pair]);

  test('has each sign in one row, and no row of one sign', () => {
    const signs = [...rows.flatMap((row) => [...row]), ...tables.middleDots, ...radicals.map(([radical]) => radical)];
    expect(signs.filter((sign, index) => signs.indexOf(sign) < index)).toEqual([]);
    expect(rows.filter((row) => [...row].length < 2)).toEqual([]);
    expect(radicals.filter((pair) => pair.length !== 2)).toEqual([]);
  });

  /** A way to write a text that is another spelling of it, by every kind of the table. */
  const respelled = (text: string, choices: readonly number[]): string =>
    [...text]
      .map((sign, index) => {
        const choice = choices[index % choices.length] ?? 0;
        const row = rows.find((each) => each.includes(sign)) ?? sign;
        const radical = radicals.find(([, ideograph]) => ideograph === sign)?.[0];
        const ways = [...row, ...(radical ? [radical] : []), `${sign}\u200B`];
        if (/[ァ-ヶ]/.test(sign)) ways.push(String.fromCharCode(sign.charCodeAt(0) - 0x60), sign.normalize('NFD'));
        if (/[!-~]/.test(sign)) ways.push(String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        if (/\p{Ideographic}/u.test(sign)) ways.push(`${sign}\u{E0100}`);
        return `${ways[choice % ways.length]}${['', ' ', '\u3000', '・', '\u00A0'][choice % 5]}`;
      })
      .join('');
  const forms = fc.constantFrom<readonly string[]>(
    ...Object.values(tables.companyForms).map(([long = '', ...short]) => [
      long,
      ...short.filter((each) => !each.includes('法人')).flatMap((each) => [`(${each})`, `（${each}）`, `〔${each}〕`]),
    ]),
  );
  const words = fc
    .array(fc.constantFrom(...rows.map((row) => [...row][0] ?? ''), ...'アイガパンA9z海港'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.join(''))
    .filter((text) => !/[()]/.test(text) && searchKey(text) !== '');

  test('right B3: a name in every spelling of the table has one key, before or after the form of the company', () => {
    fc.assert(
      fc.property(
        words,
        forms,
        fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
        fc.nat(40),
        (word, form, choices, which) => {
          const [one, other] = [form?.[0] ?? '', form?.[which % form.length] ?? ''];
          const spelled = respelled(word, choices);
          expect(nameKey(spelled)).toBe(nameKey(word));
          expect(nameKey(which % 2 ? spelled + other : other + spelled)).toBe(nameKey(one + word));
          expect(finds(other + spelled, word + one)).toBe(true);
          expect(finds(spelled, one + word)).toBe(true);
        },
      ),
    );
  });

  test('right B3: names that differ in a sign of another row do not meet', () => {
    const common = [
      ...new Set([...rows.slice(0, rows.length - 2).map((row) => [...row][0] ?? ''), ...'海港京神大阪坂']),
    ].filter((sign) => !/[()ー~ケ]/.test(sign));
    fc.assert(
      fc.property(fc.constantFrom(...common), fc.constantFrom(...common), fc.nat(40), (one, other, choice) => {
        fc.pre(one !== other);
        expect(searchKey(`横${respelled(one, [choice])}運`)).not.toBe(searchKey(`横${other}運`));
      }),
    );
  });

  test('right B3: the key of a key is the same key', () => {
    const near = fc.array(
      fc.constantFrom(...'ヶがゞ々ー-゛ﾞ㈱㊑(株)〔有〕⻑髙 　・葛𠮟Co.,Ltd', '\u3099', '\u{E0100}', '\u200D', '\u0000'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          near.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(searchKey(searchKey(text))).toBe(searchKey(text));
          expect(nameKey(nameKey(text))).toBe(nameKey(text));
        },
      ),
    );
  });

  test('is told apart by its version', () => {
    expect(keyVersion).toMatch(/^[0-9a-f]{12}$/);
  });
});

test('words are looked for one by one', () => {
  expect(searchWords(' ｱﾙﾌｧ　髙田 ')).toEqual(['アルフア', '高田']);
});
