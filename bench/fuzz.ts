import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { dumpFailures, replay } from './fuzz/dump.ts';
import { attackHeavily } from './fuzz/heavy.ts';
import { attackLogIn } from './fuzz/log-in.ts';
import { limitMs, type Outcome, runFuzz } from './fuzz/run.ts';
import { conclude } from './fuzz/verdicts.ts';

/** What the program may take, in MiB; its database and its helpers apart. */
const limitMiB = 350;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    requests: { type: 'string' },
    quick: { type: 'boolean', default: false },
    replay: { type: 'string' },
    heavy: { type: 'boolean', default: false },
    'log-in': { type: 'boolean', default: false },
  },
});

/** `npm run fuzz -- [--seed=N] [--requests=N] [--quick] [--replay=file] [--heavy | --log-in]`. Ends with 1 when something failed. */
if (values['log-in']) process.exitCode = conclude(await attackLogIn(say), say) ? 0 : 1;
else if (values.heavy) process.exitCode = conclude(await attackHeavily(say), say) ? 0 : 1;
else if (values.replay) say(await replay(values.replay));
else process.exitCode = (await fuzz()) ? 0 : 1;

async function fuzz(): Promise<boolean> {
  const seed = values.seed ? Number(values.seed) : randomInt(2 ** 31);
  const requests = Number(values.requests ?? (values.quick ? 3_000 : 200_000));
  say(`Seed ${seed}: npm run fuzz -- --seed=${seed} --requests=${requests}`);
  const outcome = await runFuzz({ seed, requests, say });
  for (const line of await dumpFailures(seed, outcome.failures, outcome.ids)) say(line);
  for (const line of outcome.alarms.slice(0, 10)) say(line);
  return report(outcome);
}

/** Prints the figures and the verdict, the last line alone. */
function report({ sent, seconds, statuses, failures, slowest, memory, alarms, ended, broken }: Outcome): boolean {
  say(`\nAnswers by status (0: none, which half a request does not need): ${JSON.stringify(statuses)}`);
  say(
    `Memory of the program at most ${Math.round(memory.most)} MiB, with its helpers ${Math.round(memory.mostWithHelpers)} MiB (${memory.samples} looks).`,
  );
  if (ended) say('The program ended.');
  if (broken) say(`Afterwards nobody could log in and file: ${broken}`);
  const errors = failures.filter(({ what }) => Number(what) >= 500).length;
  const sound = failures.length === 0 && alarms.length === 0 && memory.most <= limitMiB && !ended && !broken;
  say(
    `${sound ? 'PASS' : 'FAIL'} ${sent} requests in ${Math.round(seconds)} s: ${errors} × 5xx, ${failures.length - errors} without an answer in time, slowest ${slowest.ms} ms (wanted ≤ ${limitMs} ms), ${alarms.length} alarms, at most ${Math.round(memory.most)} MiB (wanted ≤ ${limitMiB} MiB)`,
  );
  return sound;
}

function say(line: string): void {
  console.log(line);
}
