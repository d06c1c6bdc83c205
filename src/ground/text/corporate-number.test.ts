import { expect, test } from 'vitest';
import { isCorporateNumber } from './corporate-number.ts';

test('the first digit is the check digit of the other twelve', () => {
  // 国税庁, デジタル庁, 法務省, トヨタ自動車, ソニーグループ.
  for (const known of ['7000012050002', '8000012010038', '1000012030001', '1180301018771', '5010401067252'])
    expect(isCorporateNumber(known), known).toBe(true);
  expect(isCorporateNumber('8700110005901')).toBe(true);
});

test('of ten numbers that differ in one digit, at most one is right; of neighbours that were swapped, none', () => {
  const rightOf = (numbers: readonly string[]) => numbers.filter(isCorporateNumber);
  const right = '7000012050002';
  for (let at = 0; at < 13; at++) {
    const changed = [...'0123456789'].map((digit) => right.slice(0, at) + digit + right.slice(at + 1));
    // 0 and 9 weigh the same by 9.
    expect(rightOf(changed).filter((number) => number !== right && !/[09]/.test(number[at] ?? ''))).toEqual([]);
  }
  expect(isCorporateNumber('7000021050002')).toBe(false);
});

test('what has not 13 digits, or begins with 0, is none', () => {
  for (const wrong of [
    '',
    '700001205000',
    '70000120500020',
    'T7000012050002',
    '0000000000000',
    '７000012050002',
    '7000012050002\n',
  ])
    expect(isCorporateNumber(wrong), wrong).toBe(false);
});
