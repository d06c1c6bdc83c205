import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Outcome, runFaults } from './faults/run.ts';
import { isSound } from './faults/verify.ts';
import { quantile } from './stats.ts';

/** A service may take this long until it works again, in milliseconds. */
const limit = 10_000;

/**
 * `npm run faults -- [--seed=N] [--quick]`: kills the program 20 times and its database 10 times under load, and looks whether a
 * number that somebody was told is lost, doubled or half done. Ends with 1 when something is.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const seed = values.seed ? Number(values.seed) : randomInt(2 ** 31);
console.log(`Seed ${seed}: npm run faults -- --seed=${seed}`);
const outcome = await runFaults({
  seed,
  kills: values.quick ? { program: 2, database: 1 } : { program: 20, database: 10 },
  companies: values.quick ? 300 : 2_000,
  clerks: 8,
  say: (line) => console.log(line),
});
process.exitCode = report(outcome) ? 0 : 1;

/** Prints the findings and the verdict, the last line alone. */
function report({ deaths, told, unanswered, findings, copies, endMs }: Outcome): boolean {
  console.log(`\n${told} numbers were told, ${unanswered} times no answer came.\n`);
  for (const { what, count, example } of findings)
    console.log(`${String(count).padStart(5)}  ${what}${example ? ` (${example})` : ''}`);
  const times = deaths.map(({ readyMs }) => readyMs).toSorted((a, b) => a - b);
  const slowest = times.at(-1) ?? Number.NaN;
  console.log(`\nReady again: median ${quantile(times, 0.5)} ms, slowest ${slowest} ms (wanted ≤ ${limit} ms).`);
  console.log(
    `Mails that came twice, with the same Message-ID: ${copies}. The end in order took ${endMs} ms (wanted ≤ ${limit} ms).`,
  );
  const sound = isSound(findings) && slowest <= limit && endMs <= limit && told > 0;
  console.log(
    sound
      ? `PASS ${deaths.length} kills, ${told} numbers, nothing lost, nothing twice`
      : `FAIL ${deaths.length} kills, ${told} numbers`,
  );
  return sound;
}
