import type { Text } from '../../ground/words.ts';
import { type Control, type Field, first, missingChoice, type Option, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

/** One of a fixed set, drawn as radio buttons. */
export function choice<V extends string>(
  options: Words<V> & { options: Readonly<Record<V, Text>> },
): Field<V, OwnPresent> {
  const values = Object.keys(options.options) as V[];
  const drawn: Option[] = values.map((value) => ({ value, label: options.options[value] }));
  return {
    ...wordsOf(options),
    control: { kind: 'choice', options: () => drawn },
    read: (input, name) =>
      values.find((value) => value === first(input.raw, name)) ?? missingChoice(wordsOf(options).short),
    write: (value, name) => ({ [name]: [value] }),
    show: (value, lang) => [options.options[value][lang]],
  };
}

/**
 * One of what the contract offers, such as one of its user codes. A value that is not offered (a forged form, a contract that moved) is
 * kept as it came: the procedure's rules say what is wrong with it, in the words of its business.
 */
export function oneOf(
  options: Words<string> & { options: (now: OwnPresent) => readonly Option[] },
): Field<string, OwnPresent> {
  return {
    ...wordsOf(options),
    control: { kind: 'choice', options: options.options, offered: true },
    read: (input, name) => {
      const value = first(input.raw, name);
      if (value === '') return options.optional ? '' : missingChoice(wordsOf(options).short);
      return /^[\w.-]{1,40}$/.test(value)
        ? value
        : problem('選択肢から選び直してください。', 'Choose from the list again.');
    },
    write: (value, name) => ({ [name]: [value] }),
    show: (value, lang, now) => [
      (now && options.options(now).find((option) => option.value === value)?.label[lang]) ?? value,
    ],
  };
}

/** Yes or no, drawn as one of two. */
export function yesNo(words: Words<boolean>): Field<boolean, OwnPresent> {
  const { from, ...rest } = words;
  const field = choice<'yes' | 'no'>({
    ...rest,
    options: { yes: { ja: 'はい', en: 'Yes' }, no: { ja: 'いいえ', en: 'No' } },
  });
  return {
    ...wordsOf(words),
    control: field.control,
    read: (input, name) => {
      const value = field.read(input, name);
      return typeof value === 'string' ? value === 'yes' : value;
    },
    write: (value, name) => field.write(value ? 'yes' : 'no', name),
    show: (value, lang) => field.show(value ? 'yes' : 'no', lang),
  };
}

type ManyOptions<Now extends OwnPresent> = Words<readonly string[]> & {
  options: (now: Now) => readonly Option[];
  table?: Extract<Control, { kind: 'choices' }>['table'];
  /** What stands there when nothing can be chosen. */
  none?: Text;
};

/**
 * Any of the options that the contract offers, drawn as check boxes. A value that is not offered (a forged form, a contract that moved)
 * is kept as it came: the procedure's rules say what is wrong with it, in the words of its business.
 * @param options.options with a `Present`, in the question of a procedure that reads other offices
 */
export function choices<Now extends OwnPresent = OwnPresent>(
  options: ManyOptions<Now>,
): Field<readonly string[], NoInfer<Now>> {
  const control: Control<Now> = {
    kind: 'choices',
    options: options.options,
    ...(options.table && { table: options.table }),
    ...(options.none && { none: options.none }),
  };
  return {
    ...wordsOf(options),
    control,
    read: (input, name) => {
      const values = [...new Set(input.raw[name] ?? [])];
      if (values.some((value) => !/^[\w.-]{1,40}$/.test(value)))
        return problem('選択肢から選び直してください。', 'Choose from the list again.');
      return values.length === 0 && !options.optional ? missingChoice(wordsOf(options).short) : values;
    },
    write: (value, name) => ({ [name]: value }),
    show: (value, lang, now) => {
      const labels = new Map(now ? options.options(now).map((option) => [option.value, option.label[lang]]) : []);
      return value.map((each) => labels.get(each) ?? each);
    },
  };
}
