import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { playScenes, type ScenesOutcome } from './faults/play.ts';
import { type Outcome, runFaults } from './faults/run.ts';
import { isSound } from './faults/verify.ts';
import { acts } from './faults/watch.ts';
import { quantile } from './stats.ts';

/** A service may take this long until it works again, in milliseconds. */
const limit = 10_000;

/** An answer may take this long while something is away, in milliseconds. */
const answerLimit = 15_000;

/**
 * `npm run faults -- [--seed=N] [--quick] [--only=kills|scenes]`: kills the program 20 times and its database 10 times amid filings, reviews,
 * withdrawals, consents and starts, and looks whether anything that somebody was told is lost, doubled or half done; then takes the database, the disk and the folder of the files away for
 * half a minute each, and looks whether anything typed or attached is. Ends with 1 when something is.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const seed = values.seed ? Number(values.seed) : randomInt(2 ** 31);
console.log(`Seed ${seed}: npm run faults -- --seed=${seed}`);
const killed =
  values.only === 'scenes' ||
  report(
    await runFaults({
      seed,
      kills: values.quick ? { program: 3, database: 2 } : { program: 20, database: 10 },
      companies: values.quick ? 300 : 2_000,
      clerks: values.quick ? 4 : 6,
      reviewers: 4,
      startingEach: values.quick ? 60 : 120,
      say: (line) => console.log(line),
    }),
  );
const played =
  values.only === 'kills' ||
  reportScenes(
    await playScenes({
      seconds: values.quick ? 8 : 30,
      companies: values.quick ? 150 : 600,
      clerks: 4,
      say: (line) => console.log(line),
    }),
  );
process.exitCode = killed && played ? 0 : 1;

/** Prints the findings and the verdict, the last line alone. */
function report({ deaths, told, unanswered, findings, copies, endMs }: Outcome): boolean {
  const { numbers } = told;
  const moves = [...Map.groupBy(told.acts, ({ move }) => move)].map(([move, all]) => `${all.length} × ${move}`);
  console.log(
    `\n${numbers.length} numbers were told, ${unanswered} times no answer came. Told that it is done: ${moves.join(', ')}.`,
  );
  const amid = acts.map((act) => ({ act, kills: deaths.filter(({ underWay }) => underWay[act] > 0).length }));
  console.log(`Kills amid ${amid.map(({ act, kills }) => `${act}: ${kills}`).join(', ')}.\n`);
  for (const { what, count, example } of findings)
    console.log(`${String(count).padStart(5)}  ${what}${example ? ` (${example})` : ''}`);
  const times = deaths.map(({ readyMs }) => readyMs).toSorted((a, b) => a - b);
  const slowest = times.at(-1) ?? Number.NaN;
  console.log(`\nReady again: median ${quantile(times, 0.5)} ms, slowest ${slowest} ms (wanted ≤ ${limit} ms).`);
  console.log(
    `Mails that came twice, with the same Message-ID: ${copies}. The end in order took ${endMs} ms (wanted ≤ ${limit} ms).`,
  );
  const everywhere = amid.every(({ kills }) => kills > 0);
  const sound = isSound(findings) && slowest <= limit && endMs <= limit && everywhere;
  console.log(
    sound
      ? `PASS ${deaths.length} kills, ${numbers.length} numbers and ${told.acts.length} acts, nothing lost, nothing twice`
      : `FAIL ${deaths.length} kills, ${numbers.length} numbers and ${told.acts.length} acts${everywhere ? '' : ', and an act without a kill amid it'}`,
  );
  return sound;
}

/** The same for what was taken away. */
function reportScenes({ played, told, saved, shownAgain, findings }: ScenesOutcome): boolean {
  console.log(
    `\n${told} numbers were told, ${saved} times it was said that all is saved, ${shownAgain} times it was shown again.\n`,
  );
  for (const { what, count, example } of findings)
    console.log(`${String(count).padStart(5)}  ${what}${example ? ` (${example})` : ''}`);
  const slowest = Math.max(...played.map(({ slowestMs }) => slowestMs));
  const readyMs = Math.max(...played.map((one) => one.readyMs));
  const unanswered = played.reduce((sum, one) => sum + one.unanswered, 0);
  const skipped = played.filter((one) => one.skipped).length;
  const sound = isSound(findings) && slowest <= answerLimit && readyMs <= limit && unanswered === 0 && saved > 0;
  console.log(
    `${sound ? 'PASS' : 'FAIL'} ${played.length - skipped} scenes (${skipped} skipped), slowest answer ${slowest} ms (wanted ≤ ${answerLimit} ms), ${unanswered} without an answer, ready again in ${readyMs} ms (wanted ≤ ${limit} ms)`,
  );
  return sound;
}
