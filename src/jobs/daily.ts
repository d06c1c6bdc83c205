import { z } from 'zod';
import { moveWhatIsDue } from '../application/due/due.ts';
import { remindOfWhatIsDue } from '../application/due/remind.ts';
import type { Services } from '../application/move/services.ts';
import { lastDayOver, termsNow } from '../application/record/time-limits.ts';
import { remindOfUnpaid } from '../billing/payments/remind.ts';
import type { Files } from '../files/files.ts';
import { expireMails } from '../mails/sweep.ts';
import { listInvoicesWithout, listMissing } from '../papers/due.ts';
import { queuePaper } from '../papers/stored.ts';
import { queueInvoicePapers } from '../papers/stored-invoices.ts';
import { sweepNewcomers } from '../people/provisional.ts';
import { sweepShownAgain } from '../people/shown-again.ts';
import { extendSchedule } from '../schedule/extend.ts';
import { defineJob, type Job } from './queue.ts';

/** Unfinished uploads and removed files are swept after this time, in milliseconds. */
const fileAge = 24 * 3600 * 1000;

/** What is done every day without anybody. All of it compares dates with the business clock, and can be run twice without harm. */
export function recurringJobs(services: Services & { files: Files; sends: boolean }): Job[] {
  const { db, clock, files } = services;
  return [
    defineJob({
      name: 'move-what-is-due',
      payload: z.object({}),
      atStart: true,
      every: '* * * * *',
      run: async () => void (await moveWhatIsDue(services)),
    }),
    defineJob({
      name: 'remind',
      payload: z.object({}),
      atStart: true,
      every: '*/10 * * * *',
      run: async () => void (await remindOfWhatIsDue(services)),
    }),
    defineJob({
      name: 'remind-of-unpaid',
      payload: z.object({}),
      atStart: true,
      every: '7 * * * *',
      run: async () => void (await remindOfUnpaid(services)),
    }),
    defineJob({
      name: 'extend-schedule',
      payload: z.object({}),
      atStart: true,
      every: '3 15 * * *',
      run: async () => void (await extendSchedule(db, clock.today())),
    }),
    defineJob({
      name: 'sweep-papers',
      payload: z.object({}),
      atStart: true,
      every: '27 * * * *',
      run: async () => {
        for (const paper of await listMissing(db)) await queuePaper(db, paper);
        await queueInvoicePapers(db, await listInvoicesWithout(db));
      },
    }),
    defineJob({
      name: 'sweep-newcomers',
      payload: z.object({}),
      atStart: true,
      every: '11 18 * * *',
      run: async () => void (await sweepNewcomers(db, lastDayOver(termsNow(services).newcomerDays, services))),
    }),
    defineJob({
      name: 'sweep-shown-again',
      payload: z.object({}),
      atStart: true,
      every: '17 * * * *',
      run: async () => void (await sweepShownAgain(db)),
    }),
    defineJob({
      name: 'expire-mails',
      payload: z.object({}),
      atStart: true,
      every: '*/10 * * * *',
      run: async () => void (await expireMails(db, clock, services)),
    }),
    defineJob({
      name: 'sweep-files',
      payload: z.object({}),
      every: '41 18 * * *',
      run: async () => void (await files.sweep(db, new Date(Date.now() - fileAge))),
    }),
  ];
}
