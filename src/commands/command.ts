import type { Database } from '../db/connect.ts';
import type { Config } from '../ground/config.ts';

/** A command of the operator. A wrong argument is told with a `StartError`. */
export type Command = { about: string; run(context: CommandContext): Promise<void> } | LoneCommand;

/** One that must work where there is no database yet, and nothing is set as it should be. */
export type LoneCommand = { about: string; runAlone(context: Pick<CommandContext, 'args' | 'print'>): Promise<void> };

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
