import { join } from 'node:path';
import { billMonth } from './commands/bill-month.ts';
import { checkCommand } from './commands/check.ts';
import type { Command, CommandContext } from './commands/command.ts';
import { importUsage } from './commands/import-usage.ts';
import { invitePerson } from './commands/invite.ts';
import { showLinks } from './commands/links.ts';
import { createClock } from './ground/clock.ts';
import { StartError } from './ground/start-error.ts';
import { importCommand } from './import/command.ts';
import { type Inviting, inviteCommand } from './import/invite.ts';
import { createOutbox } from './mails/outbox.ts';
import { createSeal } from './mails/seal.ts';
import { loadOperators } from './operator/operator.ts';
import { centreRoles } from './people/actor.ts';
import { loadSchedule } from './schedule/load.ts';

/** The commands by name. */
export const commands: Record<string, Command> = {
  check: checkCommand,
  'invite-admin': {
    about:
      'Makes an administrator of the centre and prints the one-time link: --login ID --name NAME --mail ADDRESS --send',
    run: (context) => invitePerson(context, invitingOf(context), ['administrator']),
  },
  'invite-person': {
    about: `Makes somebody of the centre and prints the one-time link: --role ${centreRoles.join('|')} (also several) --login ID --name NAME --mail ADDRESS --send`,
    run: (context) => invitePerson(context, invitingOf(context)),
  },
  'import-contracts': {
    about: 'Loads existing contracts: <folder> --dry-run --skip-wrong --invite --from=YYYY-MM-DD --lang=ja|en',
    run: (context) => importCommand(invitingOf(context), context.args, context.print),
  },
  'import-usage': {
    about:
      'Loads the usage of a month as its next version: --month=YYYY-MM --part=NAME --lang=ja|en <file>; wrong lines go to <file>.rejected.csv',
    run: (context) => importUsage(invitingOf(context), context.args, context.print),
  },
  'bill-month': {
    about:
      'Closes and calculates the bills of a month, and with --fix issues them once they are approved: --month=YYYY-MM --fix',
    run: (context) => {
      const { db, config } = context;
      return billMonth(
        { ...invitingOf(context), config, schedule: () => loadSchedule(db) },
        context.args,
        context.print,
      );
    },
  },
  'invite-people': {
    about:
      'Mails a one-time link to people who were loaded: [log-in ID …] --company=ABC --again --dry-run --lang=ja|en',
    run: (context) => inviteCommand(invitingOf(context), context.args, context.print),
  },
  'show-links': {
    about: 'Prints the one-time links of mails that wait, for a trial without a mail server; not in production.',
    run: showLinks,
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
});
