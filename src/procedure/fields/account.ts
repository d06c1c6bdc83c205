import { parseAccountNumber, parseHolder } from '../../ground/text/bank.ts';
import { masked } from '../../ground/text/masked.ts';
import { plain } from '../../ground/text/normalise.ts';
import { passbookIn, postalAccount, postalAccountAs, postalAccountWhere } from '../../ground/text/yucho.ts';
import type { Text } from '../../ground/words.ts';
import type { Field, Problem, Words } from '../field.ts';
import type { OwnPresent } from '../present.ts';
import { text } from './text.ts';

/** 口座番号 of 7 digits. Read back it is masked; for that reason it has no `from`, which would write it out on the page. */
export const accountNumber = (words: Omit<Words<string>, 'from'>): Field<string, OwnPresent> => ({
  ...text({
    ...words,
    limit: 40,
    width: 'short',
    inputMode: 'numeric',
    parse: (typed) => parseAccountNumber(typed) ?? ofPassbook(typed),
    wrong: {
      ja: `${words.label.ja}は7桁の数字で入力してください。7桁に満たない場合は、先頭に0を付けてください（例 0123456）。`,
      en: `${words.label.en} must have 7 digits. Put zeros in front of a shorter one, such as 0123456.`,
    },
  }),
  show: (value) => (value === '' ? [] : [masked(value)]),
});

/** 口座名義 as banks write it, 「カ）ナックスショウジ」. Whether their files can hold it is told by a rule (`holderFault`): some are on record that they cannot. */
export const accountHolder = (words: Words<string>): Field<string, OwnPresent> =>
  text({
    ...words,
    limit: 48,
    example: 'カ）ナックスショウジ',
    parse: parseHolder,
    wrong: {
      ja: `${words.label.ja}はカタカナで入力してください（例 カ）ナックスショウジ）。英字・数字と（ ）. - も使えます。`,
      en: `${words.label.en} must be in katakana, such as カ）ナックスショウジ. Letters, digits, brackets, full stops and hyphens may stand between.`,
    },
  });

/** 記号・番号 of ゆうちょ銀行: what to enter instead, or where that stands. */
function ofPassbook(typed: string): Problem | undefined {
  const found = passbookIn(typed);
  const account = found && postalAccount(found.sign, found.number);
  if (account)
    return { problem: 'fault' in account ? both(account.fault, postalAccountWhere) : postalAccountAs(account) };
  return /^\D*[01]\d{4}\D*\d|記号|ゆうちょ|^\d{8}$/u.test(plain(typed)) ? { problem: postalAccountWhere } : undefined;
}

const both = (first: Text, second: Text): Text => ({ ja: first.ja + second.ja, en: `${first.en} ${second.en}` });
