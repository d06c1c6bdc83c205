import { toZengin, type ZenginPlace } from '../../ground/text/zengin.ts';
import type { Text } from '../../ground/words.ts';
import { debitFaults as faults } from './words.ts';

/**
 * A field of a record: `width` bytes; `N` are digits behind zeros, `C` signs of the banks before spaces. What is read is its value, or what is
 * wrong with it; what cannot be written is told the same way.
 */
export type Field<T> = {
  label: Text;
  width: number;
  mode: 'N' | 'C';
  read(text: string): { value: T } | { fault: Text };
  write(value: T): { text: string } | { fault: Text };
};

/** The fields of a record in their order: where each stands follows from the widths of those before it. */
export type Layout = Readonly<Record<string, Field<unknown>>>;

/** The values of a record; what is the same in each of its kind has none. */
export type ValuesOf<L extends Layout> = {
  [K in keyof L as L[K] extends Field<infer T> ? ([T] extends [undefined] ? never : K) : never]: L[K] extends Field<
    infer T
  >
    ? T
    : never;
};

/** The same in every record of its kind. */
export const fixed = (ja: string, en: string, mode: 'N' | 'C', is: string): Field<undefined> => ({
  label: { ja, en },
  width: is.length,
  mode,
  read: (text) => (text === is ? { value: undefined } : { fault: faults.fixed(is, text) }),
  write: () => ({ text: is }),
});

/** Spaces when it is written; whatever a bank makes of it when it is read. */
export const spare = (width: number): Field<undefined> => ({
  label: { ja: 'ダミー', en: 'Spare' },
  width,
  mode: 'C',
  read: () => ({ value: undefined }),
  write: () => ({ text: ' '.repeat(width) }),
});

/** Digits, as many as the field is wide: a code, a day. */
export const code = (ja: string, en: string, width: number): Field<string> => {
  const digits = new RegExp(`^\\d{${width}}$`);
  return {
    label: { ja, en },
    width,
    mode: 'N',
    read: (text) => (digits.test(text) ? { value: text } : { fault: faults.digits(text) }),
    write: (value) => (digits.test(value) ? { text: value } : { fault: faults.digits(value) }),
  };
};

/** Yen, or how many. */
export const whole = (ja: string, en: string, width: number): Field<number> => ({
  label: { ja, en },
  width,
  mode: 'N',
  read: (text) => (/^\d+$/.test(text) ? { value: Number(text) } : { fault: faults.digits(text) }),
  write: (value) =>
    Number.isSafeInteger(value) && value >= 0 && String(value).length <= width
      ? { text: String(value).padStart(width, '0') }
      : { fault: faults.number(String(value), width) },
});

/** A text in the signs of the banks. Read back it stands in them, without the spaces behind it. */
export const words = (ja: string, en: string, width: number, place: ZenginPlace = 'name'): Field<string> => ({
  label: { ja, en },
  width,
  mode: 'C',
  read: (text) => ({ value: text.trimEnd() }),
  write: (value) => {
    const { text, unwritable } = toZengin(value, place);
    if (text === undefined) return { fault: faults.unwritable(unwritable) };
    return text.length <= width ? { text: text.padEnd(width) } : { fault: faults.tooLong(text.length, width) };
  },
});

/** A number of up to 20 digits: zeros before it are not part of it. */
export const serial = (ja: string, en: string, width: number): Field<string> => ({
  label: { ja, en },
  width,
  mode: 'N',
  read: (text) => (/^\d+$/.test(text) ? { value: text.replace(/^0+(?=\d)/, '') } : { fault: faults.digits(text) }),
  write: (value) =>
    /^\d+$/.test(value) && value.length <= width
      ? { text: value.padStart(width, '0') }
      : { fault: faults.number(value, width) },
});

/** One of a fixed set, each under its digit. */
export const oneOf = <V extends string>(ja: string, en: string, digits: Readonly<Record<string, V>>): Field<V> => ({
  label: { ja, en },
  width: 1,
  mode: 'N',
  read: (text) => {
    const value = Object.hasOwn(digits, text) ? digits[text] : undefined;
    return value === undefined ? { fault: faults.oneOf(Object.keys(digits), text) } : { value };
  },
  write: (value) => {
    const text = Object.keys(digits).find((digit) => digits[digit] === value);
    return text === undefined ? { fault: faults.oneOf(Object.keys(digits), value) } : { text };
  },
});
