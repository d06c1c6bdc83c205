import { readFileSync } from 'node:fs';
import { answerQuestions } from '../../ground/helped.ts';
import { type FilledSheet, openWorkbook } from './open-workbook.ts';

/** What the program asks of this process, and what it answers: the sheets of a workbook, or that it cannot be read. */
export type WorkbookRequest = { readonly path: string };
export type WorkbookAnswer = { readonly sheets: FilledSheet[] } | { readonly error: string };

answerQuestions(({ path }: WorkbookRequest): WorkbookAnswer => {
  try {
    return { sheets: openWorkbook(readFileSync(path)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
});
