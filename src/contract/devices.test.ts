import { describe, expect, test } from 'vitest';
import {
  type DeviceCount,
  devicesAfter,
  devicesOf,
  kindsIn,
  knownDevices,
  setDevices,
  totalsOf,
  unknownDevices,
} from './devices.ts';
import { blankOffice, type Office } from './shape.ts';

const [sea, air]: [DeviceCount, DeviceCount] = [
  { kind: 'mailTerminal', area: 'sea', count: 3 },
  { kind: 'mailTerminal', area: 'air', count: 2 },
];
const officeOf = (terminals: number, rows: readonly DeviceCount[]): Office => ({
  ...blankOffice,
  line: { ...blankOffice.line, terminals },
  devices: devicesOf(rows),
});

describe('right E: kinds of devices beside their numbers', () => {
  test('each number has its kinds, in the order of the papers', () => {
    expect(kindsIn('terminals')).toEqual(['interactiveTerminal', 'mailTerminal']);
    expect(kindsIn('servers')).toEqual(['duplexServer', 'mailServer']);
    expect([totalsOf('line'), totalsOf('internet')]).toEqual([
      ['terminals', 'servers'],
      ['netTerminals', 'webCertificates'],
    ]);
  });

  test('rows of one kind and area are added up', () => {
    expect(knownDevices({ devices: devicesOf([sea, air, sea]) }, 'terminals')).toEqual([{ ...sea, count: 6 }, air]);
  });

  test('what is not known is the rest of the number, and never less than none', () => {
    expect(unknownDevices(officeOf(8, [sea, air]), 'terminals')).toBe(3);
    expect(unknownDevices(officeOf(4, [sea, air]), 'terminals')).toBe(0);
  });

  test.each([
    ['one kind that is the whole number follows it', officeOf(3, [sea]), 7, [sea], [{ ...sea, count: 7 }]],
    ['and goes with the last of it', officeOf(3, [sea]), 0, [sea], []],
    ['one that is a part of it stays', officeOf(4, [sea]), 7, [sea], [sea]],
    ['two stay, for nobody knows which', officeOf(5, [sea, air]), 7, [sea, air], [sea, air]],
    ['what was entered counts', officeOf(3, [sea]), 5, [sea, air], [sea, air]],
    ['nothing entered is nothing known', officeOf(3, [sea]), 5, [], []],
  ] as const)('%s', (_, office, becomes, given, after) => {
    expect(devicesAfter(office, 'terminals', becomes, given)).toEqual(after);
  });

  test('a change counts up and down, number by number', () => {
    const operations = setDevices('NAC001', officeOf(5, [sea, air]), 'terminals', [{ ...sea, count: 1 }]);
    expect(operations.filter((operation) => operation.op === 'count' && operation.by !== 0)).toEqual([
      { subject: 'NAC001', op: 'count', path: 'devices.mailTerminal.sea', by: -2 },
      { subject: 'NAC001', op: 'count', path: 'devices.mailTerminal.air', by: -2 },
    ]);
    expect(operations).toHaveLength(6);
  });
});
