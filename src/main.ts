import { processConfig } from './ground/config.ts';
import { createLog, type Log } from './ground/log.ts';
import { StartError } from './ground/start-error.ts';

await main();

/** Starts the service; SIGTERM and SIGINT end it in order, also while it is still starting. */
async function main(): Promise<void> {
  try {
    const config = processConfig();
    // What the forms are made of is read when they are loaded, and may be refused.
    const { startProgram } = await import('./program.ts');
    const log = createLog({ level: config.logLevel });
    const starting = startProgram(config, log, (error) => giveUp(log, error));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => starting.then((program) => end(log, signal, program.stop)).catch(() => undefined));
    }
    const program = await starting;
    for (const line of [...program.notes, `Madoguchi is open at ${program.address}`]) console.log(line);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

let ending = false;

/** npm passes on a signal that the terminal has also sent: the second is the same wish. */
async function end(log: Log, signal: string, stop: () => Promise<void>): Promise<void> {
  if (ending) return;
  ending = true;
  log.info({ signal }, 'ending');
  await stop();
  log.info('ended');
  process.exit(0);
}

function giveUp(log: Log, error: unknown): void {
  log.fatal({ error }, 'the program cannot go on');
  process.exit(1);
}
