import type { Command, LoneCommand } from './commands/command.ts';
import { openDatabase } from './db/connect.ts';
import { borrowEmbedded } from './db/embedded/embedded.ts';
import { prepareDatabase } from './db/prepare.ts';
import { processConfig } from './ground/config.ts';
import { StartError } from './ground/start-error.ts';

await main(process.argv[2] ?? '', process.argv.slice(3));

/** `npm run cli -- <command> …`: works beside the running service and without it. */
async function main(name: string, args: string[]): Promise<void> {
  try {
    // What the forms are made of is read when they are loaded, and may be refused.
    const { commands } = await import('./commands.ts');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (name === 'help') return console.log(listOf(commands));
    if (!command) return tell(`There is no command "${name}". The commands are:\n${listOf(commands)}`);
    await ('runAlone' in command ? command.runAlone({ args, print }) : withDatabase(command, args));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    tell(error.message);
  }
}

async function withDatabase(command: Exclude<Command, LoneCommand>, args: string[]): Promise<void> {
  const config = processConfig();
  const embedded = config.databaseUrl ? undefined : await borrowEmbedded(config.dataDir);
  const url = embedded?.url ?? config.databaseUrl ?? '';
  const ownerUrl = embedded?.ownerUrl ?? config.databaseOwnerUrl;
  try {
    const applied = await prepareDatabase({ url, ownerUrl, production: config.production });
    const db = openDatabase(url, { max: 2, name: 'madoguchi command', limits: 'none' });
    await command.run({ config, db, url, ownerUrl, applied, args, print }).finally(() => db.destroy());
  } finally {
    await embedded?.stop();
  }
}

function print(line: string): void {
  console.log(line);
}

function listOf(all: Record<string, Command>): string {
  return Object.entries(all)
    .map(([name, { about }]) => `  ${name.padEnd(16)} ${about}`)
    .join('\n');
}

function tell(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
