import { parseKatakana } from '../../text/kana.ts';
import { parseMailAddress } from '../../text/mail.ts';
import { plain, toHyphens } from '../../text/normalise.ts';
import { parsePhone } from '../../text/phone.ts';
import type { Field, Words } from '../field.ts';
import { text } from './text.ts';

/** Width of the names on the forms (`domain.md` 3.1). */
const nameWidth = 70;

/** A name: company, office, department, post, person. */
export const name = (words: Words<string> & { autocomplete?: string }): Field<string> =>
  text({ ...words, limit: nameWidth });

/** フリガナ in full-width katakana; hiragana and half-width kana are turned into it. */
export const kana = (words: Words<string>): Field<string> =>
  text({
    ...words,
    limit: nameWidth,
    parse: parseKatakana,
    wrong: { ja: `${words.label.ja}はカタカナで入力してください。`, en: `${words.label.en} must be in katakana.` },
  });

/** A telephone or FAX number. */
export const phone = (words: Words<string>): Field<string> =>
  text({
    ...words,
    limit: 30,
    width: 'medium',
    inputMode: 'tel',
    autocomplete: 'tel',
    parse: parsePhone,
    wrong: {
      ja: `${words.label.ja}は市外局番から数字で入力してください（例 0123456789）。`,
      en: `${words.label.en} must be a number with its area code, such as 0123456789.`,
    },
  });

export const mailAddress = (words: Words<string>): Field<string> =>
  text({
    ...words,
    limit: 254,
    inputMode: 'email',
    autocomplete: 'email',
    parse: parseMailAddress,
    wrong: {
      ja: `${words.label.ja}の形式が正しくありません（例 name@example.jp）。`,
      en: `${words.label.en} must be an address such as name@example.jp.`,
    },
  });

/** 郵便番号, with or without its hyphen. */
export const postalCode = (words: Words<string>): Field<string> =>
  text({
    ...words,
    limit: 20,
    width: 'short',
    inputMode: 'numeric',
    parse: (typed) => /^\d{7}$/.exec(toHyphens(plain(typed)).replace('-', ''))?.[0].replace(/^(\d{3})/, '$1-'),
    wrong: {
      ja: `${words.label.ja}は7桁の数字で入力してください（例 1040001）。`,
      en: `${words.label.en} must have 7 digits, such as 1040001.`,
    },
  });

export const address = (words: Words<string>): Field<string> => text({ ...words, limit: 120 });
