import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs, one JSON object a line, with everything secret struck out. */
export function createLog(options: { level: string; to?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: secretPaths, censor: '***' },
      serializers: { error: describeError },
      errorKey: 'error',
    },
    options.to ?? pino.destination({ fd: 1, sync: true }),
  );
}

const secretNames = [
  'password',
  'newPassword',
  'token',
  'secret',
  'secretKey',
  'cookie',
  'authorization',
  'databaseUrl',
  'databaseOwnerUrl',
  'filesUrl',
  'smtpUrl',
];

const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Where an error came from and which, and nothing of the data it met: a database error quotes the rows it refused. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, constraint, table, stack: error.stack, cause };
}
