import { plain } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import type { Field } from '../../procedure/field.ts';
import { text } from '../../procedure/fields/text.ts';
import type { OwnPresent } from '../../procedure/present.ts';

/** 希望する企業略称, as three letters or digits; the review decides (`domain.md` 2.2). */
export const wishedAbbreviation = (words: { label: Text; hint: Text }): Field<string, OwnPresent> =>
  text({
    ...words,
    optional: true,
    limit: 10,
    width: 'short',
    example: 'NAC',
    parse: (typed) => /^[A-Z0-9]{3}$/.exec(plain(typed).toUpperCase())?.[0],
    wrong: {
      ja: '希望する企業略称は、英数字3文字で入力してください（例 NAC）。',
      en: 'The wished abbreviation must be three letters or digits, such as NAC.',
    },
  });
