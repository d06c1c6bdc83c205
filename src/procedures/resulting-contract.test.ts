import { describe, expect, test } from 'vitest';
import { judgeExample, judgeNamed } from '../../test/support/examples.ts';
import { receptionNo } from '../application/record/reception.ts';
import { families, inUse } from '../contract/connections.ts';
import { contractRules } from '../contract/rules.ts';
import type { Office } from '../contract/shape.ts';
import { fittingIn } from '../ids/slots.ts';
import { assess } from '../procedure/assess.ts';
import { type AnyProcedure, type Example, questionsOf } from '../procedure/define.ts';
import type { Raw } from '../procedure/field.ts';
import type { Present } from '../procedure/present.ts';
import { businessKinds } from './codes/business-kinds.ts';
import { userCodes } from './codes/user-codes.ts';
import { procedures } from './index.ts';
import { accessLines } from './line/access-lines.ts';
import { logicalTerminals } from './line/logical-terminals.ts';
import { mailboxCounts } from './line/mailbox-counts.ts';
import { newOffice } from './new/new-office.ts';
import { exampleId } from './parts/example-codes.ts';
import { exampleLine, exampleOf } from './parts/examples.ts';
import { equipmentSharing } from './special/equipment-sharing.ts';
import { jointUse } from './special/joint-use.ts';
import { jointUseNewOffice } from './special/joint-use-new-office.ts';
import { registrationTransfer } from './special/registration-transfer.ts';

// What is true of every contract, whichever procedure made it.

type AnyExample = Example<Record<string, unknown>>;
type Typed = Readonly<Record<string, Raw>>;

const judge = (procedure: AnyProcedure, now: Present, pages: Typed, beside: Parameters<typeof assess>[4] = []) =>
  assess([procedure], { pages, shown: {}, files: {} }, now, {}, beside);

const accepted = procedures.flatMap((procedure) =>
  (procedure.examples as readonly AnyExample[])
    .filter(({ breaks }) => breaks === undefined)
    .map((example) => ({ procedure, example, name: `${procedure.id}: ${example.name}` })),
);

describe('right C1 C4: what an accepted example comes to', () => {
  test.each(accepted)(
    'is a contract by every rule, with plans for its connections: $name',
    ({ procedure, example }) => {
      const { before, after, operations } = judgeExample(procedure, example);
      for (const code of new Set(operations.map(({ subject }) => subject))) {
        const office = officeOf(after, code);
        if (!office?.inForce) continue;
        const was = officeOf(before, code);
        for (const rule of contractRules)
          if (!was || rule.broken({ code, office: was }).length === 0)
            expect([rule.id, rule.broken({ code, office })]).toEqual([rule.id, []]);
        if (was ? plansFit(was) : office.predecessor === '') expect(plansFit(office)).toBe(true);
      }
    },
  );
});

const officeOf = (present: Present, code: string): Office | undefined =>
  code === present.officeCode ? present.office : present.others[code]?.office;

const plansFit = (office: Office): boolean =>
  families.every((family) => inUse[family](office) === (office.plan[family] !== 'none'));

const equipment = { terminals: 4, servers: 1, mailboxes: 2, mailboxAddresses: 3, mailAddresses: 1 };
const none = { terminals: 0, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 };
const owner: Partial<Office> = { lines: [exampleLine], line: equipment, plan: { line: 'A', internet: 'none' } };
const bare = { NAC004: { name: '大阪支店' } };

describe('right C1: a line is not taken from what needs it', () => {
  test.each([
    ['terminals', { ...none, terminals: 4 }, ['registration-transfer.lines']],
    ['servers', { ...none, servers: 1 }, ['registration-transfer.lines']],
    ['mailboxes', { ...none, mailboxes: 2 }, ['registration-transfer.lines']],
    ['mail addresses', { ...none, mailboxAddresses: 1 }, ['registration-transfer.lines']],
  ])('the last line does not move while %s stay', (_, line, questions) => {
    const now = exampleOf({ ...owner, line }, bare);
    const { faults } = judge(registrationTransfer, now, {
      'registration-transfer.transfer': { target: ['NAC004'], lines: ['L1'] },
    });
    expect(faults.map(({ question }) => question)).toEqual(questions);
    expect(faults[0]?.message.ja).toContain('回線がありません');
  });

  test.each(['terminals', 'servers', 'mailboxes', 'mailboxAddresses', 'mailAddresses'])(
    '%s do not arrive where no line is',
    (what) => {
      const { faults } = judge(registrationTransfer, exampleOf(owner, bare), {
        'registration-transfer.transfer': { target: ['NAC004'], [what]: ['1'] },
      });
      expect(faults.map(({ question }) => question)).toEqual([`registration-transfer.${what}`]);
      expect(faults[0]?.message.ja).toMatch(/^変更後、NAC004 大阪支店には/);
    },
  );

  test('all of it goes along, and the plan of the connection that is gone ends', () => {
    const { after } = judgeNamed(registrationTransfer, 'mailboxes and servers go along with the last line');
    expect([after.office.line, after.office.plan]).toEqual([none, { line: 'none', internet: 'none' }]);
    expect([after.others.NAC004?.office.line, after.others.NAC004?.office.plan.line]).toEqual([equipment, 'A']);
  });

  test('user IDs without a connection at the target are acknowledged on the page, and told on the check page', () => {
    const refused = judgeNamed(registrationTransfer, 'user IDs to an office without any way in');
    expect(refused.faults.map(({ question }) => question)).toEqual(['registration-transfer.unconnected']);
    const known = judgeNamed(registrationTransfer, 'user IDs move to an office without any way in, which is known');
    expect(known.warnings.map(({ ja }) => ja)).toContainEqual(expect.stringContaining('接続手段がないため'));
    expect(known.after.others.NAC004?.office.plan).toEqual({ line: 'none', internet: 'none' });
  });

  test.each([
    [
      'access lines',
      accessLines,
      { 'access-lines.lines': { ended: ['L1'] } },
      exampleOf({ ...owner, line: { ...none, mailboxes: 1 } }),
    ],
    [
      'the end of sharing',
      equipmentSharing,
      { 'equipment-sharing.sharing': { release: ['NAC002'] } },
      exampleOf({
        sharing: [{ id: 'NAC002' }],
        line: { ...none, mailAddresses: 1 },
        plan: { line: 'B', internet: 'none' },
      }),
    ],
    [
      'the end of joint use',
      jointUse,
      { 'joint-use.joint-use': { end: ['AAA001'], plan: ['B'] } },
      exampleOf({ jointUseParent: 'AAA001', line: { ...none, mailboxes: 1 }, plan: { line: 'B', internet: 'none' } }),
    ],
  ] as const)('mailboxes keep a line through %s', (_, procedure, pages, now) => {
    const { faults, checks } = judge(procedure, now, pages);
    expect(faults).toHaveLength(1);
    expect(checks.filter(({ result }) => result === 'fail').map(({ id }) => id)).toEqual(['contract.line-for-mail']);
  });

  test('the parent of a joint use keeps what its children need, through lines, terminals and mailboxes', () => {
    const parent = (line: Office['line']) => ({ ...exampleOf({ ...owner, line }), dependents: ['BBB001'] });
    const failed = [
      judge(accessLines, parent(none), { 'access-lines.lines': { ended: ['L1'] } }),
      judge(logicalTerminals, parent({ ...none, terminals: 2 }), {
        'logical-terminals.logical-terminals': { terminals: ['0'], servers: ['0'] },
      }),
      judge(mailboxCounts, parent({ ...none, mailboxes: 2 }), {
        'mailbox-counts.mailboxes': { boxes: ['0'], addresses: ['0'] },
      }),
    ].map(({ faults }) => faults.map(({ message }) => message.ja));
    for (const messages of failed) expect(messages).toEqual([expect.stringContaining('BBB001の共同利用の親')]);
  });

  test('what was wrong before keeps nobody from changing something else', () => {
    const wrong = exampleOf({ line: { ...none, terminals: 3 }, plan: { line: 'A', internet: 'none' } });
    const { faults } = judge(
      userCodes,
      { ...wrong, office: { ...wrong.office, userCodes: [{ id: '1ANAC', kinds: [] }] } },
      {
        'user-codes.user-codes': { remove: ['1ANAC'] },
      },
    );
    expect(faults).toEqual([]);
  });
});

describe('right C2: kinds', () => {
  const now = exampleOf({ userCodes: [{ id: '1ANAC', kinds: [{ id: 'customsBrokerage' }] }] });
  const boxes = (present: Present) => {
    const control = businessKinds.pages[0].sections[0].ask.codes.control;
    return control.columns.kinds.control.options(present).map(({ value }: { value: string }) => value);
  };

  test('a broker is no tick box, nor is trade control beside its own codes', () => {
    expect(boxes(now)).not.toEqual(expect.arrayContaining(['customsBroker']));
    expect(boxes(now)).not.toEqual(expect.arrayContaining(['tradeControlUser']));
    expect(boxes(exampleOf({ userCodes: [{ id: 'V1NAC', kinds: [{ id: 'tradeControlUser' }] }] }))).toContain(
      'tradeControlUser',
    );
  });

  test.each([
    ['a code becomes one of trade control', '外為法関連業務は、追加も削除もできません'],
    ['the code of trade control becomes another', '外為法関連業務は、追加も削除もできません'],
    ['brokerage goes while a broker has an ID under it', '通関士の利用者ID（1ANACA01）があるため'],
  ])('%s: refused at the row, with what to do', (name, says) => {
    const { faults } = judgeNamed(businessKinds, name);
    expect(faults.map(({ question, item }) => [question, item])).toEqual([
      ['business-kinds.codes', name.startsWith('the code') ? 'V1NAC' : '1ANAC'],
    ]);
    expect(faults[0]?.message.ja).toContain(says);
  });

  test('a broker’s ID that moves alone stands under brokerage at the target', () => {
    const { after } = judgeNamed(registrationTransfer, 'the ID of a broker takes brokerage along');
    expect(after.others.NAC002?.office.userCodes).toEqual([{ id: '1ANAC', kinds: [{ id: 'customsBrokerage' }] }]);
  });
});

describe('right C7: a connection that lives has user IDs that can be used', () => {
  const onLine = [exampleId('1ANAC', 'A01', 'trader', { connection: 'line' })];
  const code = { userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' as const }] }], userIds: onLine };
  const internet = { netTerminals: 2, webCertificates: 0 };
  const plan = { line: 'B', internet: 'B' } as const;

  test.each([
    [
      'the end of sharing',
      equipmentSharing,
      { 'equipment-sharing.sharing': { release: ['NAC002'] } },
      exampleOf({ ...code, internet, plan, sharing: [{ id: 'NAC002' }] }),
    ],
    [
      'the end of joint use',
      jointUse,
      { 'joint-use.joint-use': { end: ['AAA001'], plan: ['B'] } },
      exampleOf({ ...code, internet, plan, jointUseParent: 'AAA001' }),
    ],
    [
      'the last line',
      accessLines,
      { 'access-lines.lines': { ended: ['L1'] } },
      exampleOf({ ...code, internet, plan, lines: [exampleLine] }),
    ],
    [
      'a transfer of it',
      registrationTransfer,
      { 'registration-transfer.transfer': { target: ['NAC004'], lines: ['L1'] } },
      exampleOf({ ...code, internet, plan, lines: [exampleLine] }, bare),
    ],
  ] as const)('%s says which procedure moves them', (_, procedure, pages, now) => {
    const { faults, warnings, followUps } = judge(procedure, now, pages);
    expect(faults).toEqual([]);
    expect(warnings.map(({ ja }) => ja)).toContainEqual(expect.stringContaining('利用者IDが1つもありません'));
    expect(followUps.map((each) => each.procedure)).toEqual(['net-terminals']);
  });

  test('where one is left on the Internet, nothing is asked', () => {
    const userIds = [...onLine, exampleId('1ANAC', 'A02', 'trader', { connection: 'internet' })];
    const now = exampleOf({ ...code, userIds, internet, plan, sharing: [{ id: 'NAC002' }] });
    const { warnings } = judge(equipmentSharing, now, { 'equipment-sharing.sharing': { release: ['NAC002'] } });
    expect(warnings).toEqual([]);
  });
});

describe('right C4: a plan lasts as long as its connection', () => {
  const sharing = exampleOf({ sharing: [{ id: 'NAC002' }], plan: { line: 'B', internet: 'none' } });
  const release = { 'equipment-sharing.sharing': { release: ['NAC002'] } };

  test('the end of sharing or of joint use with no line left ends it', () => {
    const child = exampleOf({ jointUseParent: 'AAA001', plan: { line: 'A', internet: 'none' } });
    expect(judge(equipmentSharing, sharing, release).after.office.plan.line).toBe('none');
    expect(
      judge(jointUse, child, { 'joint-use.joint-use': { end: ['AAA001'], plan: ['B'] } }).after.office.plan.line,
    ).toBe('none');
  });

  test('with a line of its own it stays, also with one that a linked application brings', () => {
    const own = { ...sharing, office: { ...sharing.office, lines: [exampleLine] } };
    expect(judge(equipmentSharing, own, release).after.office.plan.line).toBe('B');
    const beside = [{ subject: 'NAC001', op: 'add', list: 'lines', item: exampleLine }] as const;
    expect(judge(equipmentSharing, sharing, release, beside).operations.map(({ op }) => op)).toEqual(['remove']);
  });

  test('joint use opens with plan B, whatever the plan is now, and so does a new office in it', () => {
    const now = exampleOf({ plan: { line: 'A', internet: 'none' } });
    const { plan } = jointUse.pages[0].sections[1].ask;
    expect(plan.from(now)).toBe('B');
    const linePlan = (procedure: AnyProcedure) => questionsOf(procedure).find(({ name }) => name === 'planLine')?.field;
    expect(linePlan(jointUseNewOffice)?.from?.(now)).toBe('B');
    expect(linePlan(newOffice)?.from).toBeUndefined();
  });
});

describe('right C4: what is generated leaves out I and O', () => {
  const any = { label: { ja: '', en: '' }, pattern: /./ };
  test.each([
    ['office codes', { ...any, id: 'office', kind: 'officeCode' }, 'NAC'],
    ['abbreviations of a new company', { ...any, id: 'office', kind: 'officeCode', opensCompany: true }, 'abc'],
    ['user codes', { ...any, id: 'code', kind: 'userCode' }, 'NAC'],
    ['ID numbers', { ...any, id: 'number', kind: 'idNumber', within: '1ANAC' }, 'NAC'],
  ] as const)('%s', (_, slot, company) => {
    const values = fittingIn(slot, company);
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => /[IO]/.test(value))).toEqual([]);
  });

  test('check letters', () => {
    const numbers = Array.from({ length: 23 }, (_, serial) => receptionNo('2026-12-01', serial));
    expect(numbers.filter((number) => /[IO]/.test(number))).toEqual([]);
  });
});
