import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runFaults } from '../../bench/faults/run.ts';

/** The small version of `npm run faults`. */
test('right F: nothing that somebody was told is lost, doubled or half done when the program and its database are killed amid it', async () => {
  const seed = randomInt(2 ** 31);
  const lines: string[] = [];
  const outcome = await runFaults({
    seed,
    kills: { program: 3, database: 2 },
    companies: 150,
    clerks: 3,
    reviewers: 2,
    startingEach: 40,
    say: (line) => lines.push(line),
  });
  const story = [`seed ${seed}`, ...lines].join('\n');
  expect(outcome.deaths, story).toHaveLength(5);
  // The job that starts applications may be quicker than whoever aims at it.
  for (const { aim, underWay } of outcome.deaths)
    if (aim !== 'start') expect(underWay[aim], `${aim}\n${story}`).toBeGreaterThan(0);
  const moves = new Set(outcome.told.acts.map(({ move }) => move));
  expect([...moves], story).toEqual(expect.arrayContaining(['pickUp', 'confirm', 'withdraw', 'agree']));
  expect(
    outcome.findings.filter(({ count }) => count > 0),
    story,
  ).toEqual([]);
}, 300_000);
