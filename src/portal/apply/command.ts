import type { Draft } from '../../application/draft/draft.ts';
import { tooManyBytes } from '../../application/record/quotas.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { notChosen } from '../../files/problems.ts';
import type { Form } from '../../files/survey/blank.ts';
import type { UploadedFile } from '../../files/upload.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { pageId } from '../../procedure/answers.ts';
import { type Field, isProblem, type Raw } from '../../procedure/field.ts';
import type { Web } from '../../web/env.ts';
import type { Posted } from './posted.ts';
import { hasClosed, instead, readElsewhere, readFilled } from './read-filled.ts';
import { rowCount } from './rows-control.tsx';

type Wanted = {
  draft: Draft;
  /** The questions of the page that can be changed, by name. */
  fields: Readonly<Record<string, Field<unknown>>>;
  /** The id of a question, which its files are kept under. */
  questionOf(name: string): string;
  posted: Posted;
  /** The page of a procedure, which some can be answered with a filled workbook. */
  form?: Pick<Form, 'procedure' | 'page'>;
};

export type Applied = {
  /** What is to be saved. */
  raw: Raw;
  /** Where on the page the person goes on. */
  at?: string;
  problems: ReadonlyMap<string, Text>;
};

/**
 * Does what a button within a page says: files are attached or deleted, rows added or taken out, an example put in. A file that was chosen
 * is attached whichever button was pressed, so that none is lost.
 */
export async function applyCommand(web: Web, actor: CompanyActor, wanted: Wanted): Promise<Applied> {
  const { draft, fields, posted } = wanted;
  const { command } = posted;
  const { raw, problems } = await attachAll(web, actor, wanted);
  if (!('what' in command)) return { raw, problems };
  const { what } = command;
  if (command.do === 'remove') {
    const at = nameOfFile(wanted, what);
    if (at) await web.files.remove(web.db, { id: what, applicationId: draft.id, now: web.clock.now() });
    return { raw, problems, at: at ?? 'main' };
  }
  if (command.do === 'drop') return { ...withoutRow(raw, what, fields), problems };
  const field = Object.hasOwn(fields, what) ? fields[what] : undefined;
  if (!field) return { raw, problems };
  if (command.do === 'attach' || command.do === 'look') return { raw, problems, at: what };
  if (command.do === 'example') return { raw: { ...raw, [what]: [command.text] }, problems, at: what };
  if (command.do === 'put') return { ...withCode(raw, what, field, command.text), problems };
  return { ...withRow(raw, what, field), problems };
}

/** An empty row below those that were typed; it is saved like them, so that the page shows it whoever opens it. */
function withRow(raw: Raw, name: string, { control }: Field<unknown>): { raw: Raw; at: string } {
  if (control.kind === 'codes') {
    const typed = raw[name] ?? [];
    const rows = typed.length < control.max ? [...(typed.length === 0 ? [''] : typed), ''] : typed;
    return { raw: { ...raw, [name]: rows }, at: rows.length === 1 ? name : `${name}-${rows.length}` };
  }
  if (control.kind !== 'rows') return { raw, at: name };
  const index = Math.min(Math.max(1, rowCount(raw, name, control.max)), control.max - 1);
  const added = Object.fromEntries(Object.keys(control.columns).map((column) => [`${name}.${index}.${column}`, ['']]));
  return { raw: { ...added, ...raw }, at: `${name}-${index}-${Object.keys(control.columns)[0]}` };
}

/** What was typed with a code in the one box, or in the first that is free. */
function withCode(raw: Raw, name: string, { control }: Field<unknown>, code: string): { raw: Raw; at: string } {
  if (control.kind !== 'codes') return { raw, at: name };
  const typed = (raw[name] ?? []).filter((each) => !isBlank(each));
  const codes = control.max === 1 ? [code] : [...new Set([...typed, code])].slice(0, control.max);
  return { raw: { ...raw, [name]: codes }, at: codes.length === 1 ? name : `${name}-${codes.length}` };
}

/** What was typed without one of the rows; those below it move up. */
function withoutRow(raw: Raw, row: string, fields: Wanted['fields']): { raw: Raw; at: string } {
  const [, name = '', at = ''] = /^(.+)\.(\d{1,4})$/.exec(row) ?? [];
  const control = Object.hasOwn(fields, name) ? fields[name]?.control : undefined;
  if (control?.kind !== 'rows' || control.fixed) return { raw, at: 'main' };
  const kept = Object.entries(raw).flatMap(([key, values]): [string, readonly string[]][] => {
    const [, index, column] =
      (key.startsWith(`${name}.`) && /^(\d{1,4})\.(.+)$/.exec(key.slice(name.length + 1))) || [];
    if (index === undefined) return [[key, values]];
    const moved = Number(index) > Number(at) ? Number(index) - 1 : Number(index);
    return Number(index) === Number(at) ? [] : [[`${name}.${moved}.${column}`, values]];
  });
  return { raw: Object.fromEntries(kept), at: name };
}

/** Attaches what was chosen; the answers of a filled workbook stand in for what was typed. */
async function attachAll(web: Web, actor: CompanyActor, wanted: Wanted): Promise<Pick<Applied, 'raw' | 'problems'>> {
  const { draft, fields, posted, questionOf } = wanted;
  const problems = new Map<string, Text>();
  let { raw } = posted;
  for (const [name, { control, short }] of Object.entries(fields)) {
    if (control.kind !== 'files') continue;
    const question = questionOf(name);
    const files = posted.files.filter(({ field }) => field === name);
    const broken = posted.problems[name];
    if (broken) problems.set(question, broken.problem);
    else if (files.length === 0 && posted.command.do === 'attach' && posted.command.what === name)
      problems.set(question, notChosen.problem);
    for (const file of files) {
      const read = await readFile(web, wanted, { file, isForm: control.form !== undefined });
      const stored = isProblem(read)
        ? read
        : await web.files.store(web.db, {
            applicationId: draft.id,
            question,
            most: limitsNow(web),
            limit: { max: control.max, short },
            refused: (trx, stored) => tooManyBytes(trx, web, stored),
            file,
            reading: read.raw && hasClosed(read.raw, fields, savedOf(wanted)) ? 'closed' : read.reading,
            personId: actor.personId,
            now: web.clock.now(),
          });
      if (isProblem(stored)) problems.set(question, stored.problem);
      else if (!isProblem(read) && read.raw) raw = instead(raw, read.raw, fields);
    }
  }
  return { raw, problems };
}

/** What the page of the form was saved with. */
const savedOf = ({ draft, form }: Wanted): Raw => (form && draft.pages[pageId(form.procedure, form.page)]) ?? {};

/** What a file says as a form: one that is attached where no form is asked for is told all the same. */
const readFile = (web: Web, { draft, form }: Wanted, { file, isForm }: { file: UploadedFile; isForm: boolean }) =>
  isForm && form ? readFilled(web, draft, form, file) : readElsewhere(web, file);

/** The question of the page that a file answers. */
const nameOfFile = ({ draft, fields, questionOf }: Wanted, id: string): string | undefined =>
  Object.keys(fields).find((name) => draft.files[questionOf(name)]?.some((file) => file.id === id));
