import { expect, test } from 'vitest';
import { isReceptionNo, receptionNo } from './reception.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

test.each([
  ['2026-12-01', 1, '2600001N'],
  ['2026-12-01', 2, '2600002P'],
  ['2026-12-01', 55, '2600055W'],
  ['2027-01-05', 1, '2700001J'],
  ['2026-12-31', 99_999, '2699999G'],
  ['2026-12-31', 100_000, '2600000M'],
])('right F: filed on %s, the %dth is %s', (day, serial, number) => {
  expect(receptionNo(day, serial)).toBe(number);
  expect(isReceptionNo(number)).toBe(true);
});

test('right F: a check letter is one of those that read like no digit, and all of 23 serials differ', () => {
  const found = Array.from({ length: 23 }, (_, serial) => receptionNo('2026-12-01', serial).slice(-1));
  expect(new Set(found).size).toBe(23);
  for (const letter of found) expect(letters).toContain(letter);
});

test('right F: one digit that is wrong, two neighbours exchanged, and any other letter are found', () => {
  for (const serial of [0, 7, 55, 12_345, 90_909, 99_999]) {
    const number = receptionNo('2026-12-01', serial);
    const digits = number.slice(0, 7);
    for (let at = 0; at < digits.length; at++) {
      for (const digit of '0123456789') {
        const typed = digits.slice(0, at) + digit + digits.slice(at + 1);
        expect([typed, isReceptionNo(typed + number.slice(7))]).toEqual([typed, typed === digits]);
      }
      const [one = '', other = ''] = [digits[at], digits[at + 1]];
      if (other === '' || one === other) continue;
      const swapped = digits.slice(0, at) + other + one + digits.slice(at + 2);
      expect([swapped, isReceptionNo(swapped + number.slice(7))]).toEqual([swapped, false]);
    }
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      expect([letter, isReceptionNo(digits + letter)]).toEqual([letter, letter === number.slice(7)]);
  }
});

test.each(['', '2600001', '26000012', '2600001n', ' 2600001N', '2600001N ', '２６０００01N', '26000011N'])(
  'right F: %j is none',
  (typed) => expect(isReceptionNo(typed)).toBe(false),
);
