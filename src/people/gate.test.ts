import { expect, test } from 'vitest';
import { BusyError, createGate, type Place } from './gate.ts';

const stranger = (key: string, most = 3): Place => ({ known: false, among: [{ key, most }] });
const known: Place = { known: true, among: [{ key: 'person', most: 2 }] };

/** Tasks that end when they are told to. */
function open(options: { atOnce: number; waiting: number }) {
  const gate = createGate(options);
  const end = Promise.withResolvers<void>();
  const running: string[] = [];
  const enter = (place: Place, name = '') =>
    gate(place, (turn) =>
      turn(async () => {
        running.push(name);
        await end.promise;
        return 'done';
      }),
    ).catch((error: unknown) => (error instanceof BusyError ? 'busy' : 'failed'));
  return { enter, running, end: () => end.resolve() };
}

test('edge B: nobody takes more than their part of the line, and others find theirs', async () => {
  const { enter, end } = open({ atOnce: 2, waiting: 10 });
  const flood = Array.from({ length: 200 }, () => enter(stranger('address 192.0.2.1')));
  const others = Array.from({ length: 9 }, (_, at) => enter(stranger(`address 198.51.100.${at}`)));
  end();
  expect((await Promise.all(flood)).filter((answer) => answer === 'done')).toHaveLength(3);
  expect(await Promise.all(others)).toEqual(Array(9).fill('done'));
  expect(await enter(stranger('address 192.0.2.1'))).toBe('done');
});

test('edge B: a line that strangers have filled has a place for whoever is known, and their turn comes first', async () => {
  const { enter, running, end } = open({ atOnce: 1, waiting: 2 });
  const strangers = ['a', 'b', 'c', 'd'].map((key) => enter(stranger(key), key));
  const own = [1, 2, 3].map(() => enter(known, 'known'));
  end();
  expect(await Promise.all(strangers)).toEqual(['done', 'done', 'done', 'busy']);
  expect(await Promise.all(own)).toEqual(['done', 'done', 'busy']);
  expect(running).toEqual(['a', 'known', 'known', 'b', 'c']);
});
