import { typedText } from '../ground/text/normalise.ts';
import { isBlank } from '../ground/text/visible.ts';
import type { Text } from '../ground/words.ts';
import { type AnyProcedure, type Attached, isAsked, type Page, questionId, questionsOf } from './define.ts';
import { type Cells, type Field, isProblem, type Raw } from './field.ts';
import type { Present } from './present.ts';

/**
 * What stands in the way of filing: the page and the question it belongs to, and a sentence that says what to do. `whole`: the question
 * only stands for its procedure, any of whose answers may be what has to change. `item`: which of the question's items it is about; `cells`: all that
 * is wrong with its rows.
 */
export type Fault = { page: string; question: string; message: Text; whole?: true; item?: string; cells?: Cells };

/** What was typed on each page, and what each page showed when it was opened. */
export type Typed = { pages: Readonly<Record<string, Raw>>; shown: Readonly<Record<string, Raw>>; files: Attached };

/** A page of a procedure in the journey and in the draft: `the-procedure.page`. */
export const pageId = (procedure: { id: string }, each: { id: string }): string => `${procedure.id}.${each.id}`;

/**
 * The values that a page opens with: what was typed; what nobody touched, and a page not seen yet, show the present contract. A row that
 * was asked for and is still empty stays.
 */
export function opening(procedure: AnyProcedure, each: Page, typed: Typed, now: Present): Raw {
  const [raw, shown, present] = [
    typed.pages[pageId(procedure, each)],
    typed.shown[pageId(procedure, each)],
    prefilled(each, now),
  ];
  const asked = each.sections.flatMap(({ ask }) => Object.entries(ask));
  return Object.fromEntries(
    asked.flatMap(([name, field]) => {
      const mine = raw ? partsOf(raw, name) : [];
      if (raw && !isUntouched(field, name, raw, shown)) return mine;
      return [...mine.filter(isEmpty), ...partsOf(present, name)];
    }),
  );
}

/** What the present contract gives for the questions of a page. */
export function prefilled(each: Page, now: Present): Raw {
  const asked = each.sections.flatMap(({ ask }) => Object.entries(ask));
  return Object.assign(
    {},
    ...asked.map(([name, field]) => (field.from ? field.write(field.from(now), name) : {})),
  ) as Raw;
}

/**
 * The typed answers of a procedure and the faults in what was typed. An answer that is still what the page showed means
 * «leave it», so it follows the contract as it is now and not as it was shown (`decisions.md` 3).
 */
export function readAnswers(
  procedure: AnyProcedure,
  typed: Typed,
  now: Present,
): { answers: Record<string, unknown>; faults: Fault[] } {
  const answers: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { id, name, page, field, only } of questionsOf(procedure)) {
    const key = pageId(procedure, page);
    const raw = typed.pages[key];
    if (!isAsked(only, answers)) {
      answers[name] = field.read({ raw: {}, files: {} }, name);
      continue;
    }
    const value = isUntouched(field, name, raw, typed.shown[key])
      ? field.from?.(now)
      : field.read({ raw: raw ?? {}, files: filesByName(typed.files, procedure) }, name);
    if (isProblem(value))
      faults.push({
        page: key,
        question: id,
        message: value.problem,
        ...(value.item && { item: value.item }),
        ...(value.cells && { cells: value.cells }),
      });
    else answers[name] = value;
  }
  return { answers, faults };
}

/** A page that was never opened changes nothing either: blank is not what somebody typed there. */
export function isUntouched(
  field: Field<unknown>,
  name: string,
  raw: Raw | undefined,
  shown: Raw | undefined,
): boolean {
  if (!field.from || !raw) return field.from !== undefined;
  const mine = (values: Raw) =>
    JSON.stringify(
      valuesOf(values, name)
        .map(([key, each]) => [key, each.map(typedText)])
        .toSorted(),
    );
  return shown !== undefined && mine(raw) === mine(shown);
}

/** The values of one question; one that was left empty, such as in a row more than there are, is as one that was not posted. */
const valuesOf = (raw: Raw, name: string): [string, readonly string[]][] =>
  partsOf(raw, name).filter((part) => !isEmpty(part));

/** The values of a question: those under its name, and under its name and a dot. */
export const partsOf = (raw: Raw, name: string): [string, readonly string[]][] =>
  Object.entries(raw).filter(([key]) => key === name || key.startsWith(`${name}.`));

const isEmpty = ([, values]: [string, readonly string[]]): boolean => values.every(isBlank);

function filesByName(files: Attached, procedure: AnyProcedure): Attached {
  return Object.fromEntries(questionsOf(procedure).map(({ name }) => [name, files[questionId(procedure, name)] ?? []]));
}
