import type { Draft } from '../../application/draft/draft.ts';
import { examine } from '../../application/draft/examine.ts';
import { endingOf, safeName } from '../../files/name.ts';
import type { Form } from '../../files/survey/blank.ts';
import { isForm, readWorkbook } from '../../files/survey/read.ts';
import type { UploadedFile } from '../../files/upload.ts';
import { AppError } from '../../ground/errors.ts';
import { typedText } from '../../ground/text/normalise.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import type { Field, FormReading, Problem, Raw } from '../../procedure/field.ts';
import type { Web } from '../../web/env.ts';
import { mistakesIn, moreMistakes } from '../../words/survey.ts';

/** The answers of a file, and what became of it as a form. */
export type Filled = { raw?: Raw; reading?: FormReading };

/** The answers of a workbook that was filled in from this page, or all that is wrong with it; why any other file was not read. */
export async function readFilled(
  web: Web,
  draft: Draft,
  form: Pick<Form, 'procedure' | 'page'>,
  file: UploadedFile,
): Promise<Filled | Problem> {
  if (!isWorkbook(file)) return { reading: 'noWorkbook' };
  const { basis } = await examine(web, web.db, draft);
  const sheets = await web.files.openWorkbook(file.content);
  const reading = readWorkbook({ ...form, now: basis.present }, sheets);
  if ('raw' in reading) return { raw: reading.raw, reading: 'read' };
  if ('unread' in reading) return { reading: reading.unread };
  return { problem: linesOf(safeName(file.name), reading.mistakes) };
}

/** Whether a file that answers another question is a form; nothing where it cannot be told now. */
export async function readElsewhere(web: Web, file: UploadedFile): Promise<Filled> {
  if (!isWorkbook(file)) return {};
  try {
    const sheets = await web.files.openWorkbook(file.content);
    return sheets && isForm(sheets) ? { reading: 'elsewhere' } : {};
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') return {};
    throw error;
  }
}

const isWorkbook = ({ name }: UploadedFile): boolean => endingOf(safeName(name)) === 'xlsx';

/** Whether a workbook answers a question that cannot be changed otherwise than it was answered. */
export function hasClosed(answers: Raw, fields: Readonly<Record<string, Field<unknown>>>, saved: Raw): boolean {
  const closed = Object.keys(answers).filter((key) => !Object.hasOwn(fields, key.split('.')[0] ?? ''));
  const said = (raw: Raw, key: string) =>
    JSON.stringify((raw[key] ?? []).map(typedText).filter((text) => !isBlank(text)));
  return closed.some((key) => said(answers, key) !== said(saved, key));
}

/** What was typed, with the answers of a workbook in place of those to the questions that can be changed. */
export function instead(raw: Raw, answers: Raw, fields: Readonly<Record<string, Field<unknown>>>): Raw {
  const answered = (key: string) => {
    const name = key.split('.')[0] ?? '';
    return Object.hasOwn(fields, name) && fields[name]?.control.kind !== 'files';
  };
  return Object.fromEntries([
    ...Object.entries(raw).filter(([key]) => !answered(key)),
    ...Object.entries(answers).filter(([key]) => answered(key)),
  ]);
}

/** Mistakes that are told at once. */
const most = 20;

function linesOf(name: string, mistakes: readonly Text[]): Text {
  const lines = [
    mistakesIn(name, mistakes.length),
    ...mistakes.slice(0, most),
    ...(mistakes.length > most ? [moreMistakes(mistakes.length - most)] : []),
  ];
  return { ja: lines.map(({ ja }) => ja).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}
