import type { z } from 'zod';

/** A kind of background task. A job may run twice (a killed program, a lost connection): `run` must bear it. */
export interface Job extends Timing {
  name: string;
  lane: Lane;
  /** @throws {z.ZodError} when the payload is not of this job. */
  run(payload: unknown, signal: AbortSignal): Promise<void>;
}

interface Timing {
  /** Also by itself: a crontab pattern in UTC, such as `17 * * * *`. Its payload is `{}`. */
  every?: string;
  /** Also whenever the program starts. Its payload is `{}`. */
  atStart?: boolean;
}

/**
 * Jobs that may have to wait have workers of their own and delay no others: `outside` for other people's machines, of which one may hang,
 * `papers`, which wait for a quieter moment.
 */
type Lane = 'inside' | 'outside' | 'papers';

/** Declares a job. A run that throws is tried again with growing waits, as often as its entry in the queue says. */
export function defineJob<Payload extends z.ZodType>(
  job: Timing & {
    name: string;
    payload: Payload;
    lane?: Lane;
    /** `signal` fires when the program ends and cannot wait any longer. */
    run(payload: z.output<Payload>, signal: AbortSignal): Promise<void>;
  },
): Job {
  const { payload, ...rest } = job;
  return { lane: 'inside', ...rest, run: async (raw, signal) => job.run(payload.parse(raw), signal) };
}
