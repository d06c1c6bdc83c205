import type { Office } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import type { Sources } from '../../ledger/read.ts';

/** An office's contract within a month: from day to day, and what came and went other than by adding and ending. */
export type OfficeMonth = {
  officeCode: string;
  /** In their order, without a gap; those in which the contract is not in force are among them. */
  versions: readonly Version[];
  moved: Movement;
};

/** `until` is not included. Both lie within the month. */
export type Version = { from: Day; until: Day; office: Office; sources: Sources };

/** What a month's changes did beside the numbers. */
export type Movement = {
  /** Units that left for another office by a transfer (below 0) or came from one, by the path of their number (`bills.md` 5). */
  units: readonly { on: Day; path: UnitPath; by: number }[];
  /** Lines that came from another office, which pays for them this month. */
  arrivedLines: readonly string[];
  /** Lines that are new: they cost their initial fee. */
  startedLines: readonly { id: string; on: Day; receptionNo: string }[];
  /** The office whose place this one took: it pays what a month costs once (`bills.md` 5). */
  succeeds?: string;
};

export const nothingMoved: Movement = { units: [], arrivedLines: [], startedLines: [] };

/** Numbers of units that can move between offices. */
export const unitPaths = [
  'line.terminals',
  'line.mailboxes',
  'line.servers',
  'internet.netTerminals',
  'internet.webCertificates',
] as const;
export type UnitPath = (typeof unitPaths)[number];

/** The versions in which the contract is in force. */
export const inForce = ({ versions }: Pick<OfficeMonth, 'versions'>): Version[] =>
  versions.filter(({ office }) => office.inForce);
