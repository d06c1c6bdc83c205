import type { Say } from '../../ground/words.ts';
import type { Cells } from '../../procedure/field.ts';
import { idOf } from '../../ui/index.ts';
import { inRow } from './form-words.ts';
import { anchorOf, type Journey } from './journey.ts';
import type { Problems } from './page-form.tsx';
import type { PageError } from './shell.tsx';
import type { Step } from './steps.ts';

/** What is wrong within the rows of a question, while the page tells its mistakes; undefined where the mistake is about the whole. */
export function cellsOf({ examined }: Journey, step: Step, question: string, problems: Problems): Cells | undefined {
  const fault = examined.faults.find((each) => each.page === step.id && each.question === question);
  return fault && problems.get(question) === fault.message ? fault.cells : undefined;
}

/** Every mistake of the rows with the way to its field. */
export const cellErrors = (say: Say, question: string, cells: Cells): PageError[] =>
  Object.entries(cells).map(([at, text]) => ({
    href: `#${idOf(`${anchorOf(question)}.${at}`)}`,
    text: say(inRow(Number(at.split('.')[0]) + 1, text)),
  }));
