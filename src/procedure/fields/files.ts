import type { Lang, Text } from '../../ground/words.ts';
import { notReadIn, unreadForms } from '../../words/survey.ts';
import { type Control, type Field, type FileRef, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

type FileOptions = Words<readonly FileRef[]> & Omit<Extract<Control, { kind: 'files' }>, 'kind'>;

/** Files that were attached to this question; whether one is needed is a rule of the procedure. */
export function files(options: FileOptions): Field<readonly FileRef[], OwnPresent> {
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
    show: (value, lang) => value.map((file) => fileText(file, lang)),
  };
}

/** A file's name, and that its answers were not read where it should have been. */
export function fileText(file: FileRef, lang: Lang): string {
  const why = unreadText(file);
  if (!why) return file.name;
  return lang === 'ja' ? `${file.name}　${why.ja}` : `${file.name}: ${why.en}`;
}

/** Why the answers of a filled form were not read; undefined for one that was, and for any other file. */
export const unreadText = ({ reading }: Pick<FileRef, 'reading'>): Text | undefined =>
  reading && reading !== 'read' ? notReadIn(unreadForms[reading]) : undefined;

const tooMany = (max: number, short: Text) => problem(`${short.ja}は${max}件までです。`, `At most ${max} files.`);
