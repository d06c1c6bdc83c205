import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runFaults } from '../../bench/faults/run.ts';

/** The small version of `npm run faults`. */
test('no number that somebody was told is lost, doubled or half done when the program and its database are killed', async () => {
  const seed = randomInt(2 ** 31);
  const lines: string[] = [];
  const outcome = await runFaults({
    seed,
    kills: { program: 2, database: 1 },
    companies: 300,
    clerks: 4,
    say: (line) => lines.push(line),
  });
  const story = [`seed ${seed}`, ...lines].join('\n');
  expect(outcome.deaths, story).toHaveLength(3);
  expect(outcome.told, story).toBeGreaterThan(2);
  expect(
    outcome.findings.filter(({ count }) => count > 0),
    story,
  ).toEqual([]);
}, 180_000);
