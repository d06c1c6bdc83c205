import type { Text } from './words.ts';

/**
 * Every error that a caller can be told about, with the HTTP status it answers. The list is closed: what fits none of
 * them is a fault of the program and answers 500.
 *
 * | kind | when it happens | what the caller does |
 * |---|---|---|
 * | notFound | there is no such thing, or it is not theirs to see | go back to the menu |
 * | forbidden | they see it but may not do this | ask who may |
 * | conflict | somebody else decided or changed it first | look at how it stands now |
 * | malformed | it cannot be read at all: an address with control characters, a form that was broken off | begin again from the menu |
 * | invalid | what was sent cannot be accepted as it is | correct it and send again |
 * | expired | a link, session or draft is past its time | ask for a new one, log in again |
 * | tooLarge | more was sent than this page takes | send less |
 * | tooSlow | what was sent did not arrive in time | send it again |
 * | tooMany | too often in too short a time | wait, then try again |
 * | unavailable | the database or another service is away | try again in a moment; nothing was done |
 */
export const errorKinds = {
  malformed: 400,
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  expired: 410,
  tooLarge: 413,
  tooSlow: 408,
  tooMany: 429,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof errorKinds;

/** An error of the closed list. `say` is the sentence for the person; left out, the kind's own sentence is shown. */
export class AppError extends Error {
  override name = 'AppError';
  readonly kind: ErrorKind;
  readonly say: Text | undefined;

  constructor(kind: ErrorKind, say?: Text, options?: ErrorOptions) {
    super(say?.en ?? kind, options);
    this.kind = kind;
    this.say = say;
  }

  get status() {
    return errorKinds[this.kind];
  }
}

/** Whether an error says that the database is away or busy, so that trying again later can help. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && awayCodes.test(code)) return true;
  return typeof message === 'string' && awayMessages.test(message);
}

/** Whether an error says that there is no room left where the database or the files are. */
export const isDiskFull = (error: unknown): boolean => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || (cause instanceof Error && isDiskFull(cause));
};

/**
 * Connection errors of the system, and PostgreSQL's classes 08 (connection), 53 (resources) and 57P (shutdown); a statement that took too
 * long (57014), a lock that was not given (55P03), a transaction that was left idle (25P03).
 */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|08...|53...|57P0.|57014|55P03|25P03)$/;

const awayMessages =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error)/;
