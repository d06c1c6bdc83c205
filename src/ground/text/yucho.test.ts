import { describe, expect, test } from 'vitest';
import { passbookIn, postalAccount } from './yucho.ts';

describe('記号・番号 as the account that other banks know', () => {
  test.each([
    ['14030', '12345671', '408', '四〇八', 'ordinary', '1234567'],
    ['15150', '21111111', '518', '五一八', 'ordinary', '2111111'],
    ['11970', '1231', '198', '一九八', 'ordinary', '0000123'],
    ['00580', '654321', '059', '〇五九', 'current', '0654321'],
    ['00160', '100001', '019', '〇一九', 'current', '0100001'],
    ['00110', '5606', '019', '〇一九', 'current', '0005606'],
  ])('%s %s', (sign, number, branch, branchName, kind, read) =>
    expect(postalAccount(sign, number)).toEqual({ branch, branchName, kind, number: read }),
  );

  test.each([
    ['24030', '12345671', '記号は、'],
    ['14031', '12345671', '記号は、'],
    ['1403', '12345671', '記号は、'],
    ['14030', '12345672', '1で終わる'],
    ['14030', '123456711', '1で終わる'],
    ['14030', '1', '1で終わる'],
    ['14030', '', '1で終わる'],
    ['00580', '12345678', '7桁以内'],
    ['14030', '12345681', '組合せ'],
    ['14130', '12345671', '組合せ'],
    ['00580', '654322', '組合せ'],
  ])('%j %j has a fault that says what to do: %s', (sign, number, says) => {
    const read = postalAccount(sign, number);
    expect('fault' in read && read.fault.ja).toContain(says);
    expect('fault' in read && read.fault.en).toMatch(/\.$/);
  });
});

test.each([
  ['記号10130 番号12345671', { sign: '10130', number: '12345671' }],
  ['00110-3-123456', { sign: '00110', number: '123456' }],
  ['1013012345671', { sign: '10130', number: '12345671' }],
  ['1234567', undefined],
])('%j holds %j', (typed, read) => expect(passbookIn(typed)).toEqual(read));
