import { z } from 'zod';
import type { Clock } from '../ground/clock.ts';
import { deliverMail, type Post } from '../mails/deliver.ts';
import { sendMailJob } from '../mails/outbox.ts';
import { queueWaiting } from '../mails/sweep.ts';
import { defineJob, type Job } from './define.ts';

/** The jobs of the outbox; to be left out where no mail server is set. */
export function mailJobs(post: Post, clock: Clock): Job[] {
  return [sendMail(post), sweepMails(post, clock)];
}

function sendMail(post: Post): Job {
  return defineJob({
    name: sendMailJob,
    payload: z.object({ mailId: z.uuid() }),
    lane: 'outside',
    run: ({ mailId }, signal) => deliverMail(post, mailId, signal),
  });
}

function sweepMails({ db }: Post, clock: Clock): Job {
  return defineJob({
    name: 'sweep-mails',
    payload: z.object({}),
    atStart: true,
    every: '17 * * * *',
    run: async () => {
      await queueWaiting(db, clock);
    },
  });
}
