import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fresh } from './fresh.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const counting = () => {
  let count = 0;
  return fresh(1000, async (_: object, key: string) => `${key} ${++count}`);
};

test('who asks within the time gets the same reading, and a new one after it', async () => {
  const [read, owner] = [counting(), {}];
  expect([await read(owner, 'a'), await read(owner, 'a')]).toEqual(['a 1', 'a 1']);
  vi.advanceTimersByTime(999);
  expect(await read(owner, 'a')).toBe('a 1');
  vi.advanceTimersByTime(1);
  expect(await read(owner, 'a')).toBe('a 2');
});

test('who asks while it is being read waits for the same reading', async () => {
  const [read, owner] = [counting(), {}];
  expect(await Promise.all([read(owner, 'a'), read(owner, 'a')])).toEqual(['a 1', 'a 1']);
});

test('keys and owners are read for themselves', async () => {
  const [read, owner] = [counting(), {}];
  expect([await read(owner, 'a'), await read(owner, 'b'), await read({}, 'a')]).toEqual(['a 1', 'b 2', 'a 3']);
});

test('what is forgotten is read again', async () => {
  const [read, owner, other] = [counting(), {}, {}];
  await Promise.all([read(owner, 'a'), read(other, 'a')]);
  read.forget(owner);
  expect([await read(owner, 'a'), await read(other, 'a')]).toEqual(['a 3', 'a 2']);
});

test('a reading that failed is not kept', async () => {
  let fails = true;
  const read = fresh(1000, async (_: object) => {
    if (fails) throw new Error('away');
    return 'there';
  });
  const owner = {};
  await expect(read(owner)).rejects.toThrow('away');
  fails = false;
  expect(await read(owner)).toBe('there');
});

test('the number of keys is bounded', async () => {
  const [read, owner] = [counting(), {}];
  for (let key = 0; key <= 5001; key++) await read(owner, String(key));
  expect(await read(owner, '0')).toBe('0 5003');
});
