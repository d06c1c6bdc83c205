import { describe, expect, test } from 'vitest';
import { leafPaths } from './paths.ts';
import { pending } from './pending.ts';
import { contractRules, type Judged } from './rules.ts';
import { blankOffice, type Line, type Office, type UserCode, type UserId } from './shape.ts';

const line = { id: 'L1' } as Line;
const nothing = blankOffice.line;
const office = (more: Partial<Office>): Office => ({ ...blankOffice, inForce: true, ...more });
const codes = (...userCodes: [id: string, ...kinds: UserCode['kinds'][number]['id'][]][]): UserCode[] =>
  userCodes.map(([id, ...kinds]) => ({ id, kinds: kinds.map((kind) => ({ id: kind })) }));
const userId = (id: string, more: Partial<UserId> = {}): UserId => ({
  id,
  code: id.slice(0, 5),
  number: id.slice(5),
  kind: 'trader',
  connection: 'line',
  area: 'common',
  paidReports: false,
  freeReports: false,
  archive: false,
  ...more,
});

function ruleOf(id: string) {
  const rule = contractRules.find((each) => each.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
}

/** Of NAC001: what is wrong, and what is said about it. */
const judge = (id: string, more: Partial<Office>, leaning?: Judged['leaning']) => {
  const judged: Judged = { code: 'NAC001', office: office(more), ...(leaning && { leaning }) };
  const broken = ruleOf(id).broken(judged);
  return { broken, message: ruleOf(id).message(judged, broken, true) };
};
const broken = (...given: Parameters<typeof judge>) => judge(...given).broken;
const wholeOffice = [''];

describe('right F: terminals and servers', () => {
  test.each(['terminals', 'servers'])('%s need a line of the office’s own', (what) => {
    const equipment = { line: { ...nothing, [what]: 1 } };
    expect(broken('line-for-equipment', equipment)).toEqual(wholeOffice);
    expect(broken('line-for-equipment', { ...equipment, sharing: [{ id: 'NAC002' }] })).toEqual(wholeOffice);
    expect(broken('line-for-equipment', { ...equipment, lines: [line] })).toEqual([]);
  });

  test('both together do as well', () => {
    expect(broken('line-for-equipment', { line: { ...nothing, terminals: 1, servers: 1 } })).toEqual(wholeOffice);
  });

  test('neither terminals nor servers need none', () => {
    expect(broken('line-for-equipment', { line: { ...nothing, mailboxes: 1 } })).toEqual([]);
  });
});

describe('right F: mailboxes and mail addresses', () => {
  test.each(['mailboxes', 'mailboxAddresses', 'mailAddresses'])('%s need a line: own, shared, or joint', (what) => {
    const mail = { line: { ...nothing, [what]: 1 } };
    expect(broken('line-for-mail', mail)).toEqual(wholeOffice);
    expect(broken('line-for-mail', { ...mail, internet: { netTerminals: 1, webCertificates: 1 } })).toEqual(
      wholeOffice,
    );
    for (const way of [{ lines: [line] }, { sharing: [{ id: 'NAC002' }] }, { jointUseParent: 'AAA001' }])
      expect(broken('line-for-mail', { ...mail, ...way })).toEqual([]);
  });

  test.each([
    ['mailboxes', 'mailboxAddresses'],
    ['mailboxAddresses', 'mailAddresses'],
    ['mailboxes', 'mailAddresses'],
  ])('%s and %s together do as well', (one, other) => {
    expect(broken('line-for-mail', { line: { ...nothing, [one]: 1, [other]: 1 } })).toEqual(wholeOffice);
  });

  test('none of them need none', () => {
    expect(broken('line-for-mail', { line: { ...nothing, terminals: 1 } })).toEqual([]);
  });
});

describe('right F: what others lean on', () => {
  const borrowed = { borrowers: ['NAC002', 'NAC004'], dependents: [] };
  const parent = { borrowers: [], dependents: ['BBB001', 'BBB002'] };
  const nobody = { borrowers: [], dependents: [] };

  test('shared equipment is a line and a terminal, both', () => {
    const terminal = { ...nothing, terminals: 1 };
    expect(broken('keeps-what-others-share', { lines: [line], line: terminal }, borrowed)).toEqual([]);
    for (const less of [{}, { lines: [line] }, { line: terminal }])
      expect(judge('keeps-what-others-share', less, borrowed)).toMatchObject({
        broken: wholeOffice,
        message: { ja: expect.stringContaining('（NAC002、NAC004）'), en: expect.stringContaining('(NAC002, NAC004)') },
      });
  });

  test('the parent of a joint use has shared equipment or a mailbox', () => {
    expect(broken('keeps-what-joint-use-needs', { line: { ...nothing, mailboxes: 1 } }, parent)).toEqual([]);
    expect(broken('keeps-what-joint-use-needs', { lines: [line], line: { ...nothing, terminals: 1 } }, parent)).toEqual(
      [],
    );
    expect(judge('keeps-what-joint-use-needs', { lines: [line] }, parent)).toMatchObject({
      broken: wholeOffice,
      message: { ja: expect.stringContaining('BBB001、BBB002'), en: expect.stringContaining('BBB001, BBB002') },
    });
  });

  test.each(['keeps-what-others-share', 'keeps-what-joint-use-needs'])(
    '%s: is not asked where nobody does, nor of an office of which that is not known',
    (id) => {
      expect(broken(id, {}, nobody)).toEqual([]);
      expect(broken(id, {})).toEqual([]);
    },
  );
});

describe('right F: user codes', () => {
  test('each has a kind; those that have none are named', () => {
    const userCodes = codes(['1ANAC'], ['2ANAC', 'trader'], ['3ANAC']);
    expect(judge('kind-left', { userCodes })).toMatchObject({
      broken: ['1ANAC', '3ANAC'],
      message: { ja: expect.stringContaining('1ANAC、3ANACの'), en: expect.stringContaining('1ANAC, 3ANAC.') },
    });
  });

  test('the bonded archive needs one of its kinds on the code whose IDs have it', () => {
    const userIds = [userId('1ANACA01'), userId('1ANACA02', { archive: true }), userId('2ANACA01')];
    const named = (...kinds: Parameters<typeof codes>) =>
      broken('archive-kind', { userIds, userCodes: codes(...kinds) });
    expect(named(['1ANAC', 'trader', 'nvocc'], ['2ANAC', 'trader'])).toEqual(['1ANAC']);
    expect(named(['1ANAC', 'trader', 'bondedWarehouse'])).toEqual([]);
    expect(named(['2ANAC', 'trader'])).toEqual([]);
  });

  test('the kinds of the archive are named, and no others', () => {
    const { message } = judge('archive-kind', {});
    expect(message.ja).toContain('（航空会社・機用品業・保税蔵置場・CY）');
    expect(message.en).toContain('(Airline, Aircraft supplies, Bonded warehouse, Container yard)');
  });

  test('an ID of a broker needs customs brokerage on its code, and is named', () => {
    const broker = { kind: 'customsBroker' } as const;
    const userIds = [
      userId('1ANACA01', broker),
      userId('1ANACA02'),
      userId('1ANACA03', broker),
      userId('2ANACA01', broker),
      userId('3ANACA01'),
    ];
    const userCodes = codes(['1ANAC', 'trader', 'nvocc'], ['2ANAC', 'trader', 'customsBrokerage'], ['3ANAC', 'trader']);
    expect(judge('brokerage-of-brokers', { userIds, userCodes })).toMatchObject({
      broken: ['1ANAC'],
      message: {
        ja: expect.stringContaining('（1ANACA01、1ANACA03）'),
        en: expect.stringContaining('(1ANACA01, 1ANACA03)'),
      },
    });
  });

  test('codes of trade control begin with V1, and no others do', () => {
    const userCodes = codes(
      ['V1NAC', 'tradeControlUser'],
      ['1ANAC', 'trader'],
      ['V1NAD', 'trader'],
      ['2ANAC', 'trader', 'tradeControlUser'],
    );
    expect(judge('trade-has-its-own-codes', { userCodes })).toMatchObject({
      broken: ['V1NAD', '2ANAC'],
      message: { ja: expect.stringContaining('V1NAD、2ANACの'), en: expect.stringContaining('V1NAD, 2ANAC nor') },
    });
  });

  test('a code that is still to be issued is taken as it will be', () => {
    const userCodes = codes([pending('code'), 'tradeControlUser'], [pending('other'), 'trader']);
    expect(broken('trade-has-its-own-codes', { userCodes })).toEqual([]);
  });
});

test('right F: each rule says in both languages what it checks', () => {
  for (const { checks } of contractRules)
    expect([checks.ja, checks.en]).toEqual([expect.any(String), expect.any(String)]);
});

test('right F: rules are about leaves of the contract', () => {
  for (const { about } of contractRules) expect(leafPaths.office).toEqual(expect.arrayContaining([...about]));
});

test('right F: an office is called by code and name, one without a code by its name, and one’s own by neither', () => {
  const said = (code: string, isOwn: boolean) =>
    ['line-for-equipment', 'line-for-mail'].map(
      (id) => ruleOf(id).message({ code, office: office({ name: '大阪支店' }) }, [''], isOwn).ja,
    );
  for (const sentence of said('NAC004', false)) expect(sentence).toMatch(/^変更後、NAC004 大阪支店には/);
  for (const sentence of said(pending('office'), false))
    expect(sentence).toMatch(/^変更後、大阪支店（新しい事業所コード）には/);
  for (const sentence of said('NAC001', true)) expect(sentence).toMatch(/^変更後、この事業所には/);
});
