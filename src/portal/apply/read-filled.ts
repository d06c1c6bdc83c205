import type { Draft } from '../../application/draft.ts';
import { examine } from '../../application/examine.ts';
import { safeName } from '../../files/name.ts';
import type { Form } from '../../files/survey/blank.ts';
import { readWorkbook } from '../../files/survey/read.ts';
import type { UploadedFile } from '../../files/upload.ts';
import type { Field, Problem, Raw } from '../../procedure/field.ts';
import type { Web } from '../../web/env.ts';
import { mistakesIn, moreMistakes } from '../../words/survey.ts';
import type { Text } from '../../words/text.ts';

/** The answers of a workbook that was filled in from this page, or all that is wrong with it; undefined for any other file. */
export async function readFilled(
  web: Web,
  draft: Draft,
  form: Pick<Form, 'procedure' | 'page'>,
  file: UploadedFile,
): Promise<Raw | Problem | undefined> {
  const { basis } = await examine(web, web.db, draft);
  const sheets = await web.files.openWorkbook(file.content);
  const reading = sheets && readWorkbook({ ...form, now: basis.present }, sheets);
  if (!reading || 'raw' in reading) return reading?.raw;
  return { problem: linesOf(safeName(file.name), reading.mistakes) };
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
