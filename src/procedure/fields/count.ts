import { plain } from '../../ground/text/normalise.ts';
import { type Field, first, missing, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

/** A whole number between `min` and `max`; full-width digits are read too. */
export function count(options: Words<number> & { min?: number; max?: number }): Field<number, OwnPresent> {
  const { min = 0, max = 9999 } = options;
  const { short } = wordsOf(options);
  return {
    ...wordsOf(options),
    control: { kind: 'text', inputMode: 'numeric', width: 'short' },
    read: (input, name) => {
      const typed = plain(first(input.raw, name));
      if (typed === '') return options.optional ? min : missing(short);
      const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
      if (value >= min && value <= max) return value;
      return problem(
        `${short.ja}は${min}から${max}までの数字で入力してください。`,
        `${short.en} must be a number from ${min} to ${max}.`,
      );
    },
    write: (value, name) => ({ [name]: [String(value)] }),
    // None of what need not be wished for is no answer.
    show: (value) => (options.optional && value === 0 ? [] : [String(value)]),
  };
}
