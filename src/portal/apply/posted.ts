import { z } from 'zod';
import { storable, type Upload } from '../../files/upload.ts';
import { typedLine } from '../../ground/text/normalise.ts';
import { first, type Raw } from '../../procedure/field.ts';
import type { Offered } from '../../procedure/items.ts';
import type { C } from '../../web/env.ts';
import { readWithFiles } from '../../web/form.ts';
import { findName } from './view.ts';

/** What a button of the journey asks for beside keeping what was typed. */
export type Command =
  | { do: 'next' | 'save' | 'split' | 'renew' }
  /** Show the same page again: another language, another appearance, another part of a long table. */
  | { do: 'stay' }
  /** Leave for another page of the program. */
  | { do: 'go' }
  /** Attach what was chosen for a question, delete a file, add a row to a question, take one out (`lines.2`), look up what was typed. */
  | { do: 'attach' | 'remove' | 'add' | 'drop' | 'look'; what: string }
  /** Begin a linked application for a procedure. */
  | { do: 'pair'; what: string }
  /** Narrow the long list of a question down to what says this. */
  | { do: 'find'; what: string; text: string }
  /** Put an example text into a question, or a code beside those that it has. */
  | { do: 'example' | 'put'; what: string; text: string }
  /** Take the contact of a former application. */
  | { do: 'reuse'; what: string };

export type Posted = {
  /** What was typed, under the names that the page asks and no others. */
  raw: Raw;
  /** The values that the page was opened with, where it carried them. */
  shown?: Raw;
  /** The items of its long lists that the page showed. */
  offered: Offered;
  command: Command;
  fields: Raw;
  files: Upload['files'];
  problems: Upload['problems'];
};

/** Reads a page of the journey as it was sent. Names that begin with `_` are the page's own. */
export async function readPosted(c: C, names: readonly string[], takesFiles = false): Promise<Posted> {
  const upload = await readWithFiles(c, takesFiles);
  const { fields } = upload;
  const shown = readShown(first(fields, '_shown'));
  return {
    raw: only(fields, names),
    ...(shown && { shown: only(shown, names) }),
    offered: offeredIn(fields),
    command: commandOf(fields, (name) => c.req.query(findName(name)) ?? ''),
    fields,
    files: upload.files,
    problems: takesFiles ? upload.problems : {},
  };
}

/** Names of the buttons, one place for the pages and for reading them. */
export const buttons = {
  command: '_do',
  attach: '_attach',
  remove: '_remove',
  add: '_add',
  drop: '_drop',
  pair: '_pair',
  look: '_look',
  example: '_example.',
  put: '_put.',
  reuse: '_reuse',
  find: '_find',
  findText: '_find.',
  offered: '_offered.',
} as const;

/** @param found what a long list was narrowed down to */
function commandOf(fields: Raw, found: (name: string) => string): Command {
  for (const kind of ['attach', 'remove', 'add', 'drop', 'pair', 'look'] as const) {
    const what = first(fields, buttons[kind]);
    if (what) return { do: kind, what };
  }
  const reuse = first(fields, buttons.reuse);
  if (reuse) return { do: 'reuse', what: reuse };
  const put = namesUnder(fields, buttons.put)[0];
  if (put !== undefined) return { do: 'put', what: put, text: first(fields, `${buttons.put}${put}`) };
  const example = Object.keys(fields).find((name) => name.startsWith(buttons.example));
  if (example) return { do: 'example', what: example.slice(buttons.example.length), text: first(fields, example) };
  const find = first(fields, buttons.find);
  if (find) return { do: 'find', what: find, text: findText(fields, find) };
  const command = first(fields, buttons.command);
  const sought =
    command === 'enter'
      ? namesUnder(fields, buttons.findText).find((name) => findText(fields, name) !== found(name))
      : undefined;
  if (sought) return { do: 'find', what: sought, text: findText(fields, sought) };
  return { do: commands.find((known) => known === command) ?? 'next' };
}

const findText = (fields: Raw, name: string): string => typedLine(first(fields, `${buttons.findText}${name}`));

const offeredIn = (fields: Raw): Offered =>
  Object.fromEntries(
    namesUnder(fields, buttons.offered).map((name) => [
      name,
      first(fields, `${buttons.offered}${name}`).split(' ').filter(Boolean),
    ]),
  );

const namesUnder = (fields: Raw, beginning: string): string[] =>
  Object.keys(fields).flatMap((key) => (key.startsWith(beginning) ? [key.slice(beginning.length)] : []));

const commands = ['save', 'split', 'renew', 'stay', 'go'] as const;

/** Where a button that saves and leaves leads: to an address of this program and no other. */
export function goalOf(c: C): string {
  const goal = c.req.query('to') ?? '';
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(goal) ? goal : '/menu';
}

/** The names themselves and their parts, such as `lines.0.speed`. */
function only(fields: Raw, names: readonly string[]): Raw {
  const asked = (key: string) => names.some((name) => key === name || key.startsWith(`${name}.`));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => asked(key)));
}

const shownValues = z.record(z.string(), z.array(z.string()));

function readShown(json: string): Raw | undefined {
  if (json === '') return undefined;
  try {
    const read = shownValues.safeParse(JSON.parse(json));
    return read.success ? storableIn(read.data) : undefined;
  } catch {
    return undefined;
  }
}

/** What is written out within a value has not been looked at by the reader of the request. */
const storableIn = (fields: Raw): Raw =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [storable(name), values.map(storable)]));
