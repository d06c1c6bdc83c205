import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/connect.ts';
import { importCommand } from './import/command.ts';
import { type Inviting, inviteCommand } from './import/invite.ts';
import { createOutbox } from './mails/outbox.ts';
import { createSeal } from './mails/seal.ts';
import { loadOperators } from './operator/operator.ts';
import { inviteAdministrator } from './people/invite.ts';
import { defaultSettings } from './people/settings.ts';
import { StartError } from './start-error.ts';

/** A command of the operator. A wrong argument is told with a `StartError`. */
export interface Command {
  /** One line of help. */
  about: string;
  run(context: CommandContext): Promise<void>;
}

export interface CommandContext {
  config: Config;
  db: Database;
  /** Address of the database with the program's role. */
  url: string;
  /** The same with the role that owns the tables, where it is known. */
  ownerUrl: string | undefined;
  /** Migrations that were applied before the command began. */
  applied: readonly string[];
  args: readonly string[];
  print(line: string): void;
}

/** The commands by name. */
export const commands: Record<string, Command> = {
  'invite-admin': {
    about: 'Makes an administrator of the centre and prints the one-time link: --login ID --name NAME --mail ADDRESS',
    run: async ({ config, db, args, print }) => {
      const { login, name, mail } = invitation(args);
      print(await inviteAdministrator(db, { loginId: login, name, mail, baseUrl: config.baseUrl }));
    },
  },
  'import-contracts': {
    about: 'Loads existing contracts: <folder> --dry-run --skip-wrong --invite --from=YYYY-MM-DD --lang=ja|en',
    run: (context) => importCommand(invitingOf(context), context.args, context.print),
  },
  'invite-people': {
    about:
      'Mails a one-time link to people who were loaded: [log-in ID …] --company=ABC --again --dry-run --lang=ja|en',
    run: (context) => inviteCommand(invitingOf(context), context.args, context.print),
  },
  migrate: {
    about:
      'Brings the database to this version with DATABASE_OWNER_URL, and gives the role of DATABASE_URL its rights.',
    run: async ({ applied, config, ownerUrl, print }) => {
      if (config.production && !ownerUrl)
        throw new StartError('Set DATABASE_OWNER_URL: the program has no right to do it.');
      print(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database was of this version already.');
    },
  },
  'database-url': {
    about: 'Prints the address of the database with the role that owns it, for psql and pg_dump.',
    run: async ({ url, ownerUrl, print }) => print(ownerUrl ?? url),
  },
};

const invitingOf = ({ config, db }: CommandContext): Inviting => ({
  db,
  clock: createClock(config.clock),
  operators: loadOperators(join(config.dataDir, 'operator.json')),
  outbox: createOutbox({
    mailFrom: config.mailFrom,
    sends: config.smtpUrl !== undefined,
    seal: createSeal(config.secretKey),
  }),
  baseUrl: config.baseUrl,
  hours: defaultSettings.invitationHours,
});

function invitation(args: readonly string[]): { login: string; name: string; mail: string } {
  const options = { login: { type: 'string' }, name: { type: 'string' }, mail: { type: 'string' } } as const;
  try {
    const { login, name, mail } = parseArgs({ args: [...args], options }).values;
    if (login && name && mail) return { login, name, mail };
  } catch {
    // An unknown option is told like a missing one.
  }
  throw new StartError('Give --login ID --name NAME --mail ADDRESS.');
}
