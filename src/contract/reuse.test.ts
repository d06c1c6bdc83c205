import { expect, test } from 'vitest';
import { reusableFrom } from './reuse.ts';

test.each([
  ['2026-12-15', '2027-12-15'],
  ['2028-02-29', '2029-02-28'],
])('an ID number that was released on %s may be in use again from %s', (released, from) => {
  expect(reusableFrom('idNumber', released)).toBe(from);
});
