import { openPool } from '../../src/db/connect.ts';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';
import { createClock, type Day } from '../../src/ground/clock.ts';
import { addDays } from '../../src/schedule/days.ts';
import type { ParentOf, ReadyDraft } from '../data/drafts.ts';
import { makeBase } from '../data/make.ts';
import { type Visitor, writeReviewers } from '../data/people.ts';
import { acceptAll } from './accepted.ts';

/** What the players work with: everything else is in the database. */
export type FaultsData = {
  drafts: ReadyDraft[];
  reviewers: Visitor[];
  /** The business days of the run; on each but the first as many applications start as were made for it. */
  days: readonly Day[];
};

type Size = {
  companies: number;
  reviewers: number;
  /** Days on which applications start, and how many on each. */
  days: number;
  startingEach: number;
};

/** So far lies the wish of every draft, in days, that no day of the run comes too near to it. */
const wishIn = 42;

/** Fills a data folder; its database is ended again. */
export async function makeData(
  dataDir: string,
  { companies, reviewers, days, startingEach }: Size,
): Promise<FaultsData> {
  const server = await startEmbedded({ folder: dataDir });
  const pool = openPool(server.ownerUrl, { max: 8, name: 'faults', limits: 'none' });
  const today = createClock().today();
  try {
    const base = await makeBase(server.ownerUrl, dataDir, { companies, parentOf, wishIn });
    const plain = base.drafts.filter(({ parent }) => !parent);
    const starting = new Set(plain.slice(plain.length - days * startingEach));
    const run = Array.from({ length: days + 1 }, (_, index) => addDays(today, index));
    if (days > 0)
      await acceptAll({ pool, dataDir, reviewer: base.reviewer, drafts: [...starting], days: run.slice(1) });
    return {
      drafts: base.drafts.filter((draft) => !starting.has(draft)),
      reviewers: [base.reviewer, ...(await writeReviewers(pool, reviewers - 1))],
      days: run,
    };
  } finally {
    await pool.end();
    await server.stop();
  }
}

/** Three offices of every second company begin a joint use under the owner of the company before. */
const parentOf: ParentOf = ({ company, code }) => {
  const number = Number.parseInt(company, 36);
  const serial = Number(code.slice(3));
  return number % 2 === 1 && serial >= 2 && serial <= 4 ? `${(number - 1).toString(36).toUpperCase()}001` : undefined;
};
