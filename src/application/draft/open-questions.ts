import { isDeepStrictEqual } from 'node:util';
import { pageId } from '../../procedure/answers.ts';
import { type AnyProcedure, type Page, questionsOf } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Services } from '../move/services.ts';
import type { Query } from '../record/detail.ts';
import { type Filing, getFiling } from '../record/filing.ts';
import { ownPages } from '../record/pages.ts';
import { type Draft, freeFiles, type SavedPage } from './draft.ts';
import { type Examined, examine } from './examine.ts';

/** The questions that can be changed: all, or these and no others. */
export type OpenQuestions = 'all' | ReadonlySet<string>;

export const isOpen = (open: OpenQuestions, question: string): boolean => open === 'all' || open.has(question);

/**
 * What can be changed of an application (`decisions.md` 31). A draft is open as a whole, and so is a correction once one 確認事項 is tied to
 * no question or the reviewer opened all. Else it is what the 確認事項 are tied to, a reply in words with files, and so that nobody is stuck: what holds a mistake,
 * what this correction has changed already, and what was not asked when the application was filed.
 * @param queries those of the filing that is corrected; none for a draft
 * @param known a reading of the draft that was made just now
 */
export async function findOpenQuestions(
  services: Services,
  draft: Draft,
  queries: readonly Query[],
  known?: Examined,
): Promise<OpenQuestions> {
  if (queries.length === 0 || queries.some(({ question, opensAll }) => question === null || opensAll)) return 'all';
  const { procedures, faults } = known ?? (await examine(services, services.db, draft));
  const filing = await getFiling(services.db, draft.id);
  const asked = askedIn(procedures);
  const opened = [
    ...queries.flatMap(({ question }) => question ?? []),
    // Whatever was asked can be answered in words, with a file.
    'check.reply',
    freeFiles,
    ...faults.flatMap(({ question, whole }) => (whole ? siblings(asked, question) : question)),
    ...asked.filter((each) => hasMoved(each, draft, filing)).map(({ question }) => question),
  ];
  return new Set(opened.flatMap(withPartners));
}

/** A page as it was sent. */
export type Sent = Pick<SavedPage, 'page' | 'raw' | 'shown'>;

/** What is kept of a page that was sent: the questions of these names that can be changed; every other one stays as it was. */
export function keepClosed(open: OpenQuestions, openNames: readonly string[], draft: Draft, sent: Sent): Sent {
  if (open === 'all') return sent;
  const { page, raw, shown } = sent;
  const [was, wasShown] = [draft.pages[page], draft.shown[page]];
  const merge = (stored: Raw, newer: Raw) => mergeOpen(openNames, stored, newer);
  return {
    page,
    raw: merge(was ?? {}, raw),
    // A page that was saved without it stays so: what is closed on it must not begin to read as untouched.
    ...(shown && (wasShown || !was) && { shown: merge(wasShown ?? {}, shown) }),
  };
}

function mergeOpen(openNames: readonly string[], stored: Raw, sent: Raw): Raw {
  const open = (key: string) => openNames.some((name) => belongsTo(name, key));
  return Object.fromEntries([
    ...Object.entries(stored).filter(([key]) => !open(key)),
    ...Object.entries(sent).filter(([key]) => open(key)),
  ]);
}

type Asked = { question: string; page: string; name: string };

function askedIn(procedures: readonly AnyProcedure[]): Asked[] {
  const own = Object.entries(ownPages as Record<string, Page>).flatMap(([page, { sections }]) =>
    sections.flatMap(({ ask }) => Object.keys(ask)).map((name) => ({ question: `${page}.${name}`, page, name })),
  );
  const asked = procedures.flatMap((procedure) =>
    questionsOf(procedure).map(({ id, name, page }) => ({ question: id, page: pageId(procedure, page), name })),
  );
  return [
    ...own,
    { question: 'choice.specialItem', page: 'choice', name: 'specialItem' },
    ...asked,
    { question: freeFiles, page: 'check', name: freeFiles },
  ];
}

/** All questions of the procedure that a question belongs to. */
function siblings(asked: readonly Asked[], question: string): string[] {
  const procedure = question.slice(0, question.lastIndexOf('.') + 1);
  return asked.filter((each) => each.question.startsWith(procedure)).map((each) => each.question);
}

/** Whether a question is answered otherwise than it was filed, or was not asked then. */
function hasMoved({ question, page, name }: Asked, draft: Draft, filing: Pick<Filing, 'pages' | 'files'>): boolean {
  const filed = filing.pages.pages[page];
  if (!filed) return true;
  const files = (of: Filing['files']) => (of[question] ?? []).map(({ id }) => id);
  return (
    !isDeepStrictEqual(answerIn(draft.pages[page] ?? {}, name), answerIn(filed, name)) ||
    !isDeepStrictEqual(files(draft.files), files(filing.files))
  );
}

/** The parts of an answer; an empty one is as one that was not posted. */
const answerIn = (raw: Raw, name: string): Raw =>
  Object.fromEntries(
    Object.entries(raw).filter(([key, values]) => belongsTo(name, key) && values.some((value) => value !== '')),
  );

const belongsTo = (name: string, key: string): boolean => key === name || key.startsWith(`${name}.`);

/** On the choice page some answers only make sense together, and the reviewer sees them as one. */
function withPartners(question: string): readonly string[] {
  if (wish.includes(question)) return [...wish, ...consulting];
  return consulting.includes(question) ? consulting : [question];
}

const wish = ['choice.items', 'choice.special', 'choice.specialItem'];
const consulting = ['choice.consulted', 'choice.consultedOn'];
