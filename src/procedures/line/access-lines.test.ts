import { describe, expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import { assess } from '../../procedure/assess.ts';
import type { Example } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';
import { pricePlan } from '../plan/price-plan.ts';
import { accessLines } from './access-lines.ts';
import { logicalTerminals } from './logical-terminals.ts';
import { mailboxCounts } from './mailbox-counts.ts';

const judged = (procedure: typeof accessLines, name: string) => {
  const example = (procedure.examples as readonly Example<Record<string, unknown>>[]).find(
    (each) => each.name === name,
  );
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(procedure, example);
};

describe('lines', () => {
  test('the first is L1 and begins on plan B; more go on from the highest', () => {
    const first = judged(accessLines, 'the first line of an office').after.office;
    expect([first.lines, first.plan.line]).toEqual([
      [
        {
          id: 'L1',
          kind: 'dedicated',
          speed: '3Mbps',
          address: '大阪府大阪市港区1-2-3',
          area: 'sea',
          wiringRental: false,
          maintenance: 'everyday',
          redundancy: true,
          spareRouter: false,
          pingMonitoring: true,
        },
      ],
      'B',
    ]);
    expect(judged(accessLines, 'another line').after.office.lines.map(({ id }) => id)).toEqual([
      'L1',
      'L2',
      'L3',
      'L4',
    ]);
  });

  test('only what changes is an operation', () => {
    expect(judged(accessLines, 'the place changes, and a spare router comes').operations).toEqual([
      { subject: 'NAC001', op: 'set', path: 'lines.L1.address', value: '東京都江東区1-2-3' },
      { subject: 'NAC001', op: 'set', path: 'lines.L1.spareRouter', value: true },
    ]);
  });

  test('the last one takes the plan with it', () => {
    const { after, warnings } = judged(accessLines, 'the last line ends');
    expect([after.office.lines, after.office.plan.line]).toEqual([[], 'none']);
    expect(warnings.map(({ en }) => en)).toContain('After this change, the office has no way into the service left.');
  });

  test('while others use the equipment they are named', () => {
    const { faults } = judged(accessLines, 'the last line ends while others use the equipment');
    expect(faults.map(({ message }) => message.en)).toContainEqual(expect.stringContaining('NAC002'));
  });
});

describe('lines and terminals in one application', () => {
  const now = exampleOf({
    plan: { line: 'A', internet: 'none' },
    lines: [exampleLine],
    line: { terminals: 4, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  });
  const untouched = { pages: {}, shown: {}, files: {} };
  const judge = (pages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>, present: Present) =>
    assess([accessLines, logicalTerminals], { ...untouched, pages }, present);

  test('the last line ends when the terminals end with it', () => {
    const { faults, after } = judge(
      {
        'access-lines.lines': { ended: ['L1'] },
        'logical-terminals.logical-terminals': { terminals: ['0'], servers: ['0'] },
      },
      now,
    );
    expect(faults).toEqual([]);
    expect([after.office.lines.length, after.office.line.terminals, after.office.plan.line]).toEqual([0, 0, 'none']);
  });

  test('the last line stays while terminals do', () => {
    const { faults } = judge(
      {
        'access-lines.lines': { ended: ['L1'] },
        'logical-terminals.logical-terminals': { terminals: ['2'], servers: ['0'] },
      },
      now,
    );
    expect(faults.map(({ question }) => question)).toEqual(['access-lines.ended', 'logical-terminals.terminals']);
  });
});

test('a number of terminals is told from the one before, so that two applications add up', () => {
  expect(judged(logicalTerminals, 'another server, one terminal fewer').operations).toEqual([
    { subject: 'NAC001', op: 'count', path: 'line.terminals', by: -1 },
    { subject: 'NAC001', op: 'count', path: 'line.servers', by: 1 },
  ]);
});

test('check 16: a joint use whose last mailbox ends is told of the unit that stays on plan A', () => {
  const { warnings, after } = judged(mailboxCounts, 'the last mailbox of a joint use ends');
  expect(after.office.plan.line).toBe('A');
  expect(warnings.map(({ ja }) => ja)).toEqual([expect.stringContaining('1単位分の基本料金')]);
});

describe('the price plan', () => {
  test('changes on the first of the month after the start date', () => {
    expect(judged(pricePlan, 'to plan A').operations).toEqual([
      { subject: 'NAC001', startsOn: '2027-01-01', op: 'set', path: 'plan.line', value: 'A' },
    ]);
  });

  test('check 1: plan A is told with its base fee and the limits of the five units', () => {
    expect(judged(pricePlan, 'to plan A').warnings.map(({ en }) => en)).toEqual([
      'The new plan begins on 2027-01-01, the first of the month after the start date.',
      'Plan A (Leased line) has a base fee of 25,000 yen a month without tax. Plan B is better below 125,000 yen of usage a month at its prices, plan A from 186,568 yen.',
    ]);
  });
});
