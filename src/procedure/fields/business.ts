import { parseKatakana } from '../../ground/text/kana.ts';
import { mailFault, parseMailAddress } from '../../ground/text/mail.ts';
import { hasExtension, parsePhone } from '../../ground/text/phone.ts';
import { parsePostalCode } from '../../ground/text/postal-code.ts';
import type { Text } from '../../ground/words.ts';
import { type Field, type Problem, problem, type Words } from '../field.ts';
import type { OwnPresent } from '../present.ts';
import { text } from './text.ts';

/** Width of the names on the forms (`domain.md` 3.1). */
const nameWidth = 70;

/** A name: company, office, department, post, person. */
export const name = (words: Words<string> & { autocomplete?: string }): Field<string, OwnPresent> =>
  text({ ...words, limit: nameWidth });

/** フリガナ in full-width katakana; hiragana and half-width kana are turned into it. */
export const kana = (words: Words<string>): Field<string, OwnPresent> =>
  text({
    ...words,
    limit: nameWidth,
    parse: parseKatakana,
    wrong: { ja: `${words.label.ja}はカタカナで入力してください。`, en: `${words.label.en} must be in katakana.` },
  });

/** A telephone or FAX number. */
export const phone = (words: Words<string>): Field<string, OwnPresent> =>
  text({
    ...words,
    limit: 40,
    width: 'medium',
    inputMode: 'tel',
    autocomplete: 'tel',
    parse: (typed) => parsePhone(typed) ?? (hasExtension(typed) ? withoutExtension(words.label) : undefined),
    wrong: {
      ja: `${words.label.ja}は市外局番から数字で入力してください（例 0123456789）。`,
      en: `${words.label.en} must be a number with its area code, such as 0123456789.`,
    },
  });

const withoutExtension = (label: Text): Problem =>
  problem(
    `${label.ja}に内線番号は付けられません。内線番号を除いて入力してください（例 0123456789）。`,
    `${label.en} has no place for an extension: leave it out, such as 0123456789.`,
  );

export const mailAddress = (words: Words<string>): Field<string, OwnPresent> =>
  text({
    ...words,
    limit: 320,
    inputMode: 'email',
    autocomplete: 'email',
    parse: (typed) => parseMailAddress(typed) ?? whyNoMail(typed, words.label),
  });

/** 郵便番号, with or without its hyphen. */
export const postalCode = (words: Words<string>): Field<string, OwnPresent> =>
  text({
    ...words,
    limit: 20,
    width: 'short',
    inputMode: 'numeric',
    parse: parsePostalCode,
    wrong: {
      ja: `${words.label.ja}は7桁の数字で入力してください（例 1040001）。`,
      en: `${words.label.en} must have 7 digits, such as 1040001.`,
    },
  });

function whyNoMail(typed: string, label: Text): Problem | undefined {
  const fault = mailFault(typed, label);
  return fault && { problem: fault };
}

export const address = (words: Words<string>): Field<string, OwnPresent> => text({ ...words, limit: 120 });
