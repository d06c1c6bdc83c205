import type { Text } from '../../words/text.ts';
import { type Control, type Field, type FileRef, problem, type Words, wordsOf } from '../field.ts';

type FileOptions = Words<readonly FileRef[]> & Omit<Extract<Control, { kind: 'files' }>, 'kind'>;

/** Files that were attached to this question; whether one is needed is a rule of the procedure. */
export function files(options: FileOptions): Field<readonly FileRef[]> {
  return {
    ...wordsOf(options),
    control: {
      kind: 'files',
      max: options.max,
      steps: options.steps,
      attach: options.attach,
      ...(options.template && { template: options.template }),
      ...(options.form && { form: options.form }),
    },
    read: (input, name) => {
      const attached = input.files[name] ?? [];
      return attached.length > options.max ? tooMany(options.max, wordsOf(options).short) : attached;
    },
    write: () => ({}),
    show: (value) => value.map((file) => file.name),
  };
}

const tooMany = (max: number, short: Text) => problem(`${short.ja}は${max}件までです。`, `At most ${max} files.`);
