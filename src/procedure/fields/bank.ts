import { allBanks, branchesOf, type Listed } from '../../banks/directory.ts';
import { look } from '../../banks/search.ts';
import { passbookIn, postalAccount } from '../../ground/text/yucho.ts';
import {
  type Control,
  type Field,
  first,
  isProblem,
  type Option,
  problem,
  type Raw,
  type Words,
  wordsOf,
} from '../field.ts';
import type { OwnPresent } from '../present.ts';
import { text } from './text.ts';

/** A bank or a branch: its code and what it is called; an account from before there were codes has a name alone (`bills.md` 26). */
export type Coded = { code: string; name: string };
export const noneCoded: Coded = { code: '', name: '' };

/** 金融機関, by name, kana or code. */
export const bank = (words: Words<Coded>): Field<Coded, OwnPresent> => coded(words, '0001 みずほ', () => allBanks());

/** 支店 of the bank that the question `of` names. */
export const branch = (words: Words<Coded>, of: string): Field<Coded, OwnPresent> =>
  coded(words, '001 東京営業部', (raw) => {
    const chosen = chosenOf(allBanks(), raw, of);
    return chosen && branchesOf(chosen.code);
  });

/** 記号・番号 of ゆうちょ銀行, 14030-12345671, from which bank, branch, kind and number follow. Like a number it is masked, and has no `from`. */
export const passbook = (words: Omit<Words<string>, 'from'>): Field<string, OwnPresent> => ({
  ...text({
    ...words,
    limit: 40,
    width: 'medium',
    inputMode: 'numeric',
    parse: (typed) => {
      const found = passbookIn(typed);
      if (!found) return undefined;
      const account = postalAccount(found.sign, found.number);
      return 'fault' in account ? { problem: account.fault } : `${found.sign}-${found.number}`;
    },
    wrong: {
      ja: `${words.label.ja}は、記号（5桁）と番号（8桁以内）を「-」でつないで入力してください（例 14030-12345671）。`,
      en: `${words.label.en}: enter the sign (5 digits) and the number (up to 8), with - between them, such as 14030-12345671.`,
    },
  }),
  show: (value) => (value === '' ? [] : [value.replace(/(?<=-.*)\d(?=\d{3})/g, '*')]),
});

/** @param list what can be chosen; undefined while that depends on another answer that is not there */
function coded(
  words: Words<Coded>,
  example: string,
  list: (raw: Raw) => readonly Listed[] | undefined,
): Field<Coded, OwnPresent> {
  const { short } = wordsOf(words);
  const { from: _, ...asked } = words;
  const line = text({ ...asked, limit: 40 });
  const control: Control = {
    kind: 'lookup',
    example,
    look: (raw, name) => {
      const listed = list(raw) ?? [];
      const { found } = look(listed, first(raw, name));
      const chosen = chosenOf(listed, raw, name);
      return {
        ...(chosen && { chosen: option(chosen) }),
        found: found.slice(0, mostFound).map(option),
        of: found.length,
      };
    },
    all: (raw) => (list(raw) ?? []).map(spelled),
  };
  return {
    ...wordsOf(words),
    control,
    read: (input, name) => {
      const typed = line.read(input, name);
      if (isProblem(typed)) return typed;
      if (typed === '') return noneCoded;
      const listed = list(input.raw) ?? [];
      const chosen = chosenOf(listed, input.raw, name);
      if (chosen) return { code: chosen.code, name: chosen.name };
      const { length } = look(listed, typed).found;
      // A rule tells what the list does not have: some accounts are on record that way.
      if (length === 0) return { code: '', name: typed };
      return problem(
        `${short.ja}に当てはまるものが${length}件あります。1つ選択してください。`,
        `${length} fit what you entered as ${short.en.toLowerCase()}. Choose one.`,
      );
    },
    write: (value, name) => ({ [name]: [value.code === '' ? value.name : spelled(value)] }),
    show: ({ code, name }) => (name === '' ? [] : [code === '' ? name : `${name}（${code}）`]),
  };
}

/** What the form means: what was ticked of what the typed text finds, else what that is alone. */
function chosenOf(listed: readonly Listed[], raw: Raw, name: string): Listed | undefined {
  const { chosen, found } = look(listed, first(raw, name));
  return found.find(({ code }) => code === first(raw, `${name}.found`)) ?? chosen;
}

const spelled = ({ code, name }: Coded): string => `${code} ${name}`;
const option = (each: Listed): Option => {
  const label = `${each.name}（${each.code}）`;
  return { value: each.code, label: { ja: label, en: label } };
};

/** More than these are to be looked for more closely. */
const mostFound = 20;
