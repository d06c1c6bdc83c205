import { describe, expect, test } from 'vitest';
import { canBeParent, inUse, planChanges, reachesByLine, strandedIds, unconnectedIds } from './connections.ts';
import { change, type Operation } from './operation.ts';
import { blankOffice, type Line, type Office, type Plan, type UserId } from './shape.ts';

const line = { id: 'L1' } as Line;
const nothing = blankOffice.line;
const office = (more: Partial<Office>): Office => ({ ...blankOffice, inForce: true, ...more });
const ids = [
  { id: '1ANACA01', connection: 'line' },
  { id: '1ANACA02', connection: 'internet' },
] as UserId[];

describe('right F: ways into the service', () => {
  const ways = [{ lines: [line] }, { sharing: [{ id: 'NAC002' }] }, { jointUseParent: 'AAA001' }];

  test('a line of one’s own, one that is shared, and the parent’s, each alone', () => {
    for (const way of ways) {
      expect(reachesByLine(office(way))).toBe(true);
      expect(inUse.line(office(way))).toBe(true);
      expect(unconnectedIds(office({ ...way, userIds: ids })).map(({ id }) => id)).toEqual(['1ANACA02']);
    }
    expect([reachesByLine(office({})), inUse.line(office({})), inUse.internet(office({}))]).toEqual([
      false,
      false,
      false,
    ]);
    expect(unconnectedIds(office({ userIds: ids }))).toEqual(ids);
  });

  test.each(Object.keys(nothing))('%s alone are something of a line', (what) => {
    expect(inUse.line(office({ line: { ...nothing, [what]: 1 } }))).toBe(true);
  });

  test.each(['netTerminals', 'webCertificates'])('%s alone are a connection by the Internet', (what) => {
    const internet = { netTerminals: 0, webCertificates: 0, [what]: 1 };
    expect(inUse.internet(office({ internet }))).toBe(true);
    expect(unconnectedIds(office({ internet, userIds: ids })).map(({ id }) => id)).toEqual(['1ANACA01']);
  });

  test('user IDs are stranded where the office has a connection and none of them is on it', () => {
    const internet = { netTerminals: 1, webCertificates: 0 };
    const onLine = ids.slice(0, 1);
    expect(strandedIds(office({ internet, userIds: onLine }))).toEqual(onLine);
    expect(strandedIds(office({ internet, userIds: ids }))).toEqual([]);
    expect(strandedIds(office({ internet, lines: [line], userIds: onLine }))).toEqual([]);
    expect(strandedIds(office({ userIds: ids }))).toEqual([]);
    expect(strandedIds(office({ internet }))).toEqual([]);
  });

  test('a mailbox, or a line with a terminal, is what others can be in joint use with', () => {
    expect(canBeParent(office({ line: { ...nothing, mailboxes: 1 } }))).toBe(true);
    expect(canBeParent(office({ lines: [line], line: { ...nothing, terminals: 1 } }))).toBe(true);
    for (const less of [{}, { lines: [line] }, { line: { ...nothing, terminals: 1, mailAddresses: 1 } }])
      expect(canBeParent(office(less))).toBe(false);
  });
});

describe('right F: what a change does to the plans', () => {
  const of = change('office', 'NAC001');
  const plan = (on: Plan, internet: Plan = 'none') => ({ plan: { line: on, internet } });
  const changes = (before: Partial<Office>, after: Partial<Office>, ...operations: Operation[]) =>
    planChanges('NAC001', office(before), office(after), operations).map(({ family, operation }) => [
      family,
      operation,
    ]);
  const phone = of.set('manager.phone', '1');

  test.each([
    ['a line', { lines: [line] }, of.add('lines', line)],
    ['a mailbox', { line: { ...nothing, mailboxes: 1 } }, of.count('line.mailboxes', 1)],
    ['sharing', { sharing: [{ id: 'NAC002' }] }, of.add('sharing', { id: 'NAC002' })],
    ['joint use', { jointUseParent: 'AAA001' }, of.set('jointUseParent', 'AAA001')],
  ])('%s that begins is on plan B, and that ends has none', (_, some, operation) => {
    expect(changes(plan('none'), { ...some, ...plan('none') }, phone, operation)).toEqual([
      ['line', of.set('plan.line', 'B')],
    ]);
    expect(changes({ ...some, ...plan('A') }, plan('A'), operation, phone)).toEqual([
      ['line', of.set('plan.line', 'none')],
    ]);
  });

  test('the Internet has a plan of its own', () => {
    const internet = { netTerminals: 1, webCertificates: 0 };
    const operation = of.count('internet.netTerminals', 1);
    expect(changes(plan('A'), { internet, ...plan('A') }, operation)).toEqual([
      ['internet', of.set('plan.internet', 'B')],
    ]);
  });

  test('a plan that is chosen stays, and a connection that goes on keeps its plan', () => {
    const some = { lines: [line] };
    const operation = of.add('lines', line);
    expect(changes(plan('none'), { ...some, ...plan('A') }, operation)).toEqual([]);
    expect(changes({ ...some, ...plan('A') }, { ...some, ...plan('A') }, operation)).toEqual([]);
    expect(changes({ ...some, ...plan('A') }, { ...some, ...plan('none') }, operation)).toEqual([
      ['line', of.set('plan.line', 'A')],
    ]);
  });

  test('what the change leaves alone stays as it is, right or wrong', () => {
    expect(changes({ lines: [line] }, { lines: [line] }, phone)).toEqual([]);
    expect(changes({}, { lines: [line] }, change('office', 'NAC002').add('lines', line))).toEqual([]);
    expect(changes(plan('A', 'A'), plan('A', 'A'), of.remove('lines', 'L1'))).toEqual([
      ['line', of.set('plan.line', 'none')],
    ]);
  });
});
