import { expect, test } from 'vitest';
import { asFarAsRead, onlyRead } from './so-far.ts';

const asked = ['name', 'count'];
const partly = onlyRead({ name: 'x' }, asked);

test('what needs only answers that were read is made of them', () => {
  expect(asFarAsRead(() => `${partly.name}!`)).toBe('x!');
  expect(asFarAsRead(() => partly.another)).toBeUndefined();
});

test('what needs an answer that was not read is left', () => {
  expect(asFarAsRead(() => `${partly.count}`)).toBeUndefined();
  expect(asFarAsRead(() => 'count' in partly)).toBeUndefined();
  expect(asFarAsRead(() => ({ ...partly }))).toBeUndefined();
});

test('with all of them read, all can be asked for', () => {
  expect(asFarAsRead(() => ({ ...onlyRead({ name: 'x', count: 2 }, asked) }))).toEqual({ name: 'x', count: 2 });
});

test('another error stays one', () => {
  expect(() =>
    asFarAsRead(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
});
