import { describe, expect, test } from 'vitest';
import { change, type Operation } from '../contract/operation.ts';
import { contractRules } from '../contract/rules.ts';
import { blankOffice, type Office } from '../contract/shape.ts';
import { logicalTerminals } from '../procedures/line/logical-terminals.ts';
import { mailboxCounts } from '../procedures/line/mailbox-counts.ts';
import { exampleLine, exampleOf, exampleOffice } from '../procedures/parts/examples.ts';
import { withOperations } from './assess.ts';
import { endedFault, judgeContracts, plansFollowing } from './contracts.ts';
import type { Present } from './present.ts';

const own = change('office', 'NAC001');
const other = change('office', 'NAC004');
const nothing = blankOffice.line;

const judge = (now: Present, operations: readonly Operation[], procedures = [logicalTerminals, mailboxCounts]) =>
  judgeContracts(procedures, now, withOperations(now, operations), operations);
const judged = (now: Present, ...operations: Operation[]) =>
  judge(now, operations).checks.map(({ id }) => id.replace('contract.', ''));

describe('right F: a rule of the contract is judged when what it is about changes', () => {
  const full = exampleOf({
    lines: [exampleLine],
    line: { terminals: 2, servers: 2, mailboxes: 2, mailboxAddresses: 2, mailAddresses: 2 },
    sharing: [{ id: 'NAC002' }],
    userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' }] }],
    userIds: [{ id: '1ANACA01', code: '1ANAC' } as Office['userIds'][number]],
  });

  test.each<[Operation, string[]]>([
    [
      own.remove('lines', 'L1'),
      ['line-for-equipment', 'line-for-mail', 'keeps-what-others-share', 'keeps-what-joint-use-needs'],
    ],
    [
      own.set('lines.L1.speed', '100'),
      ['line-for-equipment', 'line-for-mail', 'keeps-what-others-share', 'keeps-what-joint-use-needs'],
    ],
    [own.count('line.terminals', -1), ['line-for-equipment', 'keeps-what-others-share', 'keeps-what-joint-use-needs']],
    [own.count('line.servers', -1), ['line-for-equipment']],
    [own.count('line.mailboxes', -1), ['line-for-mail', 'keeps-what-joint-use-needs']],
    [own.count('line.mailboxAddresses', -1), ['line-for-mail']],
    [own.count('line.mailAddresses', -1), ['line-for-mail']],
    [own.remove('sharing', 'NAC002'), ['line-for-mail']],
    [own.set('jointUseParent', 'AAA001'), ['line-for-mail']],
    [
      own.remove('userCodes', '1ANAC'),
      ['kind-left', 'archive-kind', 'brokerage-of-brokers', 'trade-has-its-own-codes'],
    ],
    [own.remove('userIds', '1ANACA01'), ['archive-kind', 'brokerage-of-brokers']],
    [own.set('manager.phone', '1'), []],
    [change('company', 'NAC').set('name', '新社名'), []],
  ])('%j', (operation, rules) => {
    expect(judged(full, own.set('manager.post', '部長'), operation)).toEqual(rules);
  });

  test('all of them when an office is opened, and none when it ends', () => {
    expect(judged(exampleOf(), other.open(exampleOffice))).toEqual(contractRules.map(({ id }) => id));
    expect(judged(full, own.set('inForce', false), own.remove('lines', 'L1'))).toEqual([]);
  });

  test('once, however many offices change; one that fails is the one that is told', () => {
    const two = exampleOf({ lines: [exampleLine], line: { ...nothing, terminals: 2 } }, { NAC004: {}, NAC005: {} });
    const right = own.count('line.terminals', 1);
    for (const operations of [
      [right, other.count('line.terminals', 1)],
      [other.count('line.terminals', 1), right],
    ]) {
      const { checks } = judge(two, operations);
      expect(checks.map(({ id, result }) => [id, result])).toEqual([
        ['contract.line-for-equipment', 'fail'],
        ['contract.keeps-what-others-share', 'pass'],
        ['contract.keeps-what-joint-use-needs', 'pass'],
      ]);
      expect(checks[0]?.evidence.ja).toMatch(/^変更後、NAC004/);
      expect(checks[1]?.evidence).toEqual({ ja: '確認しました', en: 'Checked' });
    }
  });
});

describe('right F: what is wrong is told', () => {
  const mailOnly = exampleOf({ lines: [exampleLine], line: { ...nothing, terminals: 2, mailboxes: 1 } });
  const lineGoes = own.remove('lines', 'L1');

  test('at the question of each procedure that can mend what was touched', () => {
    const operations = [lineGoes, own.count('line.terminals', -1), own.count('line.mailboxes', 1)];
    expect(judge(mailOnly, operations).faults.map(({ question, whole }) => [question, whole])).toEqual([
      ['logical-terminals.terminals', undefined],
      ['mailbox-counts.boxes', undefined],
    ]);
  });

  test('else at the last question of the first procedure', () => {
    const last = { page: 'mailbox-counts.mailboxes', question: 'mailbox-counts.addresses', whole: true };
    expect(judge(mailOnly, [lineGoes], [mailboxCounts, logicalTerminals]).faults).toMatchObject([last, last]);
    const { mends: _, ...mendsNothing } = mailboxCounts;
    expect(judge(mailOnly, [lineGoes], [mendsNothing]).faults).toMatchObject([last, last]);
    expect(judge(mailOnly, [lineGoes], []).faults).toEqual([]);
  });

  test('of one’s own office as of this office', () => {
    for (const { message } of judge(mailOnly, [lineGoes]).faults) expect(message.ja).toMatch(/^変更後、この事業所には/);
  });

  test('not of an office whose part of the change has nothing to do with it, nor of one that was not read', () => {
    const beside = exampleOf({ lines: [exampleLine] }, { NAC004: { line: { ...nothing, terminals: 1 } } });
    const phone = other.set('manager.phone', '1');
    const { faults, checks } = judge(beside, [own.set('lines.L1.speed', '100'), phone]);
    expect([faults, checks.filter(({ result }) => result === 'fail')]).toEqual([[], []]);
    expect(judge(exampleOf({ lines: [exampleLine] }), [other.count('line.terminals', 1)])).toEqual({
      checks: [],
      faults: [],
    });
  });

  test('of an office that is opened whatever is wrong', () => {
    const opened = other.open({ ...exampleOffice, userCodes: [{ id: '1ANAC', kinds: [] }] });
    expect(judge(exampleOf(), [opened]).faults.map(({ item }) => item)).toEqual(['1ANAC']);
  });

  test('with the item that it is about, and of the office as a whole without one', () => {
    const codes = exampleOf({ userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' }] }] });
    const { faults } = judge(codes, [own.remove('userCodes.1ANAC.kinds', 'trader')]);
    expect(faults.map(({ item }) => item)).toEqual(['1ANAC']);
    for (const fault of judge(mailOnly, [lineGoes]).faults) expect(fault).not.toHaveProperty('item');
  });

  test('of a part that was wrong before nobody is told, of the office as a whole everybody is', () => {
    const wrong = exampleOf({
      line: { ...nothing, terminals: 1 },
      userCodes: [
        { id: '1ANAC', kinds: [] },
        { id: '2ANAC', kinds: [{ id: 'trader' }] },
      ],
    });
    expect(judge(wrong, [own.add('userCodes.2ANAC.kinds', { id: 'nvocc' })]).faults).toEqual([]);
    const { faults } = judge(wrong, [own.remove('userCodes.2ANAC.kinds', 'trader')]);
    expect(faults.map(({ item }) => item)).toEqual(['2ANAC']);
    expect(judge(wrong, [own.count('line.terminals', 1)]).faults).toHaveLength(1);
  });

  test('who leans on an office is asked of the applicant’s own only', () => {
    const equipment = { lines: [exampleLine], line: { ...nothing, terminals: 1 } };
    const now = { ...exampleOf(equipment, { NAC004: equipment }), borrowers: ['NAC002'], dependents: ['NAC003'] };
    const failed = (operation: Operation) =>
      judge(now, [operation])
        .checks.filter(({ result }) => result === 'fail')
        .map(({ id }) => id);
    expect(failed(own.count('line.terminals', -1))).toEqual([
      'contract.keeps-what-others-share',
      'contract.keeps-what-joint-use-needs',
    ]);
    expect(failed(other.count('line.terminals', -1))).toEqual([]);
  });
});

describe('right F: what has ended', () => {
  const ended = exampleOf({ inForce: false });

  test('is not changed, and that is told where the start date is asked for', () => {
    expect(endedFault([logicalTerminals], ended)).toMatchObject({
      page: 'choice',
      question: 'choice.desiredStart',
      message: { ja: 'NAC001の契約は、2026/12/08には終了しているため、変更を申し込めません。' },
    });
    const both = [{ subject: 'company', path: 'name' }, ...mailboxCounts.touches] as const;
    expect(endedFault([{ ...mailboxCounts, touches: both }], ended)).toBeDefined();
  });

  test('keeps nobody from what leaves its contract alone', () => {
    expect(
      endedFault([{ ...logicalTerminals, touches: [{ subject: 'company', path: 'name' }] }], ended),
    ).toBeUndefined();
    expect(endedFault([{ ...logicalTerminals, touches: [] }], ended)).toBeUndefined();
    expect(endedFault([logicalTerminals], exampleOf())).toBeUndefined();
  });
});

describe('right F: plans follow connections', () => {
  const follow = (now: Present, ...operations: Operation[]) =>
    plansFollowing(now, withOperations(now, operations), operations);

  test('of every office of a change that goes on', () => {
    const now = exampleOf({}, { NAC004: {} });
    expect(follow(now, own.add('lines', exampleLine), other.add('lines', exampleLine))).toEqual([
      own.set('plan.line', 'B'),
      other.set('plan.line', 'B'),
    ]);
  });

  test('of none that is opened with its plans, that ends, or that was not read', () => {
    const opened = { ...exampleOffice, lines: [exampleLine], plan: { line: 'A', internet: 'none' } as const };
    expect(follow(exampleOf(), other.open(opened))).toEqual([]);
    expect(follow(exampleOf(), own.set('inForce', false), own.add('lines', exampleLine))).toEqual([]);
    expect(follow(exampleOf(), other.add('lines', exampleLine))).toEqual([]);
  });
});
