import { expect, test } from 'vitest';
import { playScenes } from '../../bench/faults/play.ts';

/** The small version of the second half of `npm run faults`. */
test('edge D: nothing typed or acknowledged is lost while the database, the disk or the folder of the files is away', async () => {
  const lines: string[] = [];
  const outcome = await playScenes({ seconds: 4, companies: 100, clerks: 2, say: (line) => lines.push(line) });
  const story = lines.join('\n');
  expect(outcome.played).toHaveLength(4);
  expect(outcome.saved, story).toBeGreaterThan(4);
  expect(outcome.told, story).toBeGreaterThan(4);
  expect(
    outcome.findings.filter(({ count }) => count > 0),
    story,
  ).toEqual([]);
  expect(
    outcome.played.filter(({ unanswered }) => unanswered > 0),
    story,
  ).toEqual([]);
}, 180_000);
