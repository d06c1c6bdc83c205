import { z } from 'zod';
import type { Services } from '../application/move/services.ts';
import { calculate, calculateJob } from '../billing/months/calculate.ts';
import { defineJob, type Job } from './queue.ts';

/** The job that calculates a month's bills; killed, it goes on where it was. */
export const calculateMonth = (services: Pick<Services, 'db' | 'clock' | 'operators'>): Job =>
  defineJob({
    name: calculateJob,
    payload: z.object({ month: z.iso.date() }),
    run: (payload) => calculate(services, payload),
  });
