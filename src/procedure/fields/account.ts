import { masked } from '../../text/masked.ts';
import { plain, toKatakana } from '../../text/normalise.ts';
import type { Field, Words } from '../field.ts';
import { text } from './text.ts';

/** 口座番号 of 7 digits. Read back it is masked; for that reason it has no `from`, which would write it out on the page. */
export const accountNumber = (words: Omit<Words<string>, 'from'>): Field<string> => ({
  ...text({
    ...words,
    limit: 20,
    width: 'short',
    inputMode: 'numeric',
    parse: (typed) => /^\d{7}$/.exec(plain(typed))?.[0],
    wrong: {
      ja: `${words.label.ja}は7桁の数字で入力してください。7桁に満たない場合は、先頭に0を付けてください（例 0123456）。`,
      en: `${words.label.en} must have 7 digits. Put zeros in front of a shorter one, such as 0123456.`,
    },
  }),
  show: (value) => (value === '' ? [] : [masked(value)]),
});

/** 口座名義 as banks write it: katakana with capitals, digits and brackets between, 「カ）ナックスショウジ」. */
export const accountHolder = (words: Words<string>): Field<string> =>
  text({
    ...words,
    limit: 48,
    example: 'カ）ナックスショウジ',
    parse: parseHolder,
    wrong: {
      ja: `${words.label.ja}はカタカナで入力してください（例 カ）ナックスショウジ）。`,
      en: `${words.label.en} must be in katakana, such as カ）ナックスショウジ.`,
    },
  });

function parseHolder(typed: string): string | undefined {
  const holder = toKatakana(plain(typed).toUpperCase())
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/\s+/g, '\u3000');
  return /^(?=.*[ァ-ヺ])[ァ-ヺー・ヽヾA-Z0-9（）.「」\u3000-]+$/.test(holder) ? holder : undefined;
}
