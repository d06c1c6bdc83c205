import type { Config } from './config.ts';
import type { Database } from './db/connect.ts';

/** A command of the operator. A wrong argument is told with a `StartError`. */
export interface Command {
  /** One line of help. */
  about: string;
  run(context: CommandContext): Promise<void>;
}

export interface CommandContext {
  config: Config;
  db: Database;
  /** Connection string of the database. */
  url: string;
  args: readonly string[];
  print(line: string): void;
}

/** The commands by name. */
export const commands: Record<string, Command> = {
  'database-url': {
    about: 'Prints the address of the database, for psql and pg_dump.',
    run: async ({ url, print }) => print(url),
  },
};
