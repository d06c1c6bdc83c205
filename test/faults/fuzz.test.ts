import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runFuzz } from '../../bench/fuzz/run.ts';

/** The small version of `npm run fuzz`. */
test('edge A: no hostile request is answered with a fault, and the counter still works after them', async () => {
  const seed = randomInt(2 ** 31);
  const lines: string[] = [`seed ${seed}`];
  const outcome = await runFuzz({ seed, requests: 1_500, say: (line) => lines.push(line) });
  const story = lines.join('\n');
  const failures = outcome.failures.filter(({ what }) => what !== 'slow');
  expect(
    failures.map(({ what, index, hostile }) => `${index}: ${what} ${hostile.route} (${hostile.kind})`),
    story,
  ).toEqual([]);
  expect(outcome.alarms, story).toEqual([]);
  expect(outcome.broken, story).toBeUndefined();
  expect(outcome.ended).toBe(false);
  expect(outcome.sent).toBe(1_500);
}, 180_000);
