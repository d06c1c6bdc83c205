import type { Text } from '../../ground/words.ts';
import { type Field, first, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

/** Which item of the contract a row is about: carried along, shown as a heading, not typed. */
export function identity(
  options: Words<string> & { says: (value: string, now?: OwnPresent) => Text },
): Field<string, OwnPresent> {
  return {
    ...wordsOf(options),
    control: { kind: 'identity', label: options.says },
    read: (input, name) => {
      const value = first(input.raw, name);
      return /^[\w.-]{1,40}$/.test(value)
        ? value
        : problem('ページを開き直して、もう一度入力してください。', 'Open the page again and enter it once more.');
    },
    write: (value, name) => ({ [name]: [value] }),
    show: (value, lang, now) => [options.says(value, now)[lang]],
  };
}
