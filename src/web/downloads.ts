import { setTimeout as pause } from 'node:timers/promises';
import { type Application, findOutcome } from '../application/record/detail.ts';
import { getFiling } from '../application/record/filing.ts';
import type { Connection } from '../db/connect.ts';
import { contentDisposition } from '../files/name.ts';
import { AppError } from '../ground/errors.ts';
import { type Cell, csvFile } from '../ground/text/csv.ts';
import type { PaperKind } from '../papers/data.ts';
import { duePapers } from '../papers/due.ts';
import { findPaper, type PaperKey } from '../papers/stored.ts';
import type { C } from './env.ts';
import type { Visit } from './visit.ts';

/** Papers by the name that stands in their address, with the name that their file is saved under. */
export const papers = {
  'application-form.pdf': { kind: 'applicationForm', title: 'システムサービス利用申込書' },
  'acceptance-letter.pdf': { kind: 'acceptanceLetter', title: 'システムサービス利用承諾書' },
  'closure-notice.pdf': { kind: 'closureNotice', title: 'システムサービス利用契約解除通知書' },
} as const satisfies Record<string, { kind: PaperKind; title: string }>;

export type PaperName = keyof typeof papers;

/** The name of a paper in its address. @throws {Error} for one that has none: add it to `papers` */
export function paperNameOf(kind: PaperKind): PaperName {
  const found = Object.entries(papers).find(([, paper]) => paper.kind === kind);
  if (!found) throw new Error(`${kind} has no address`);
  return found[0] as PaperName;
}

/** The paper that an address names. @throws AppError `notFound` */
export function paperNamed(name: string): PaperName {
  if (!Object.hasOwn(papers, name)) throw new AppError('notFound');
  return name as PaperName;
}

/**
 * Answers a paper of an application that the caller may see: as PDF in the browser, and with `wait` while it is still being made.
 * @param wait the page that says so, with 503
 * @throws AppError `notFound` for one that is not due: a letter before the start date, the notice of an end of a contract that goes on
 */
export async function answerPaper(
  visit: Visit,
  application: Application,
  name: PaperName,
  wait: () => Response | Promise<Response>,
) {
  const { c } = visit;
  const { db } = visit.web;
  const { kind, title } = papers[name];
  if (!(await duePapersOf(db, application)).includes(kind)) throw new AppError('notFound');
  const key: PaperKey = { applicationId: application.id, revision: application.revision, kind };
  const paper = await awaitMade(() => findPaper(db, key));
  if (!paper) {
    c.header('retry-after', String(retryAfter));
    return wait();
  }
  c.header('content-disposition', inline(`${title}_${application.receptionNo}.pdf`));
  c.header('content-type', 'application/pdf');
  c.header('cache-control', 'private, no-store');
  return c.body(paper.pdf);
}

async function duePapersOf(db: Connection, { id, status, settles }: Application): Promise<PaperKind[]> {
  const { effects } = (await findOutcome(db, id)) ?? (await getFiling(db, id));
  return duePapers({ started: status === 'effective', ends: effects.ends !== undefined, settles: settles !== null });
}

/**
 * Answers a file of an application that the caller may see.
 * @param name instead of the one that its owner gave it
 * @throws AppError `notFound` when it is no file of this application
 */
export async function answerFile(
  visit: Visit,
  applicationId: string,
  fileId: string,
  name?: string,
): Promise<Response> {
  const { c } = visit;
  const { db, files } = visit.web;
  const file = await files.find(db, fileId);
  if (!file || file.applicationId !== applicationId) throw new AppError('notFound');
  const { stream, headers } = await files.open(name ? { ...file, name } : file);
  return c.body(stream, 200, { ...headers, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
}

/** Answers a table as CSV that spreadsheet programs open in Japanese, its cells inert (`decisions.md` 20). */
export function answerCsv(c: C, name: string, rows: readonly (readonly Cell[])[]): Response {
  return c.body(csvFile(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition(name),
    'cache-control': 'private, no-store',
  });
}

/** Seconds after which a browser may ask again for a paper that is being made. */
export const retryAfter = 3;

/** A paper takes its job some tenths of a second: waiting that long spares nearly everybody the page that says so. */
const patience = { tries: 20, pauseMs: 150 };

/** What is just being made, once it is there; undefined when that takes long. */
export async function awaitMade<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let left = patience.tries; left > 0; left -= 1) {
    const made = await find();
    if (made) return made;
    await pause(patience.pauseMs);
  }
  return find();
}

/** A file that the browser shows, with the name that it is saved under. */
export const inline = (name: string): string => contentDisposition(name).replace(/^attachment/, 'inline');
