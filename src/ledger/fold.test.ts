import { describe, expect, test } from 'vitest';
import { change, type Operation } from '../contract/operation.ts';
import { blankOffice, type Office } from '../contract/shape.ts';
import { exampleLine } from '../procedures/parts/examples.ts';
import { entriesOf } from './accept.ts';
import { firstBroken } from './keep-rules.ts';
import { type ChangeRow, fold, LedgerConflict } from './replay.ts';

// The pure part of the ledger: what follows from changes, without a database.

const office = change('office', 'NAC001');
const state: Office = { ...blankOffice, inForce: true, name: '第一営業所' };
const base = { from: '2025-01-01', state, sources: { 'manager.post': '2599999A' } };
const phone = (number: string) => office.set('manager.phone', number);
const row = (effectiveOn: string, receptionNo: string, ...operations: Operation[]): ChangeRow => ({
  effectiveOn,
  receptionNo,
  operations,
});

describe('right F: versions follow from changes', () => {
  const read = (versions: ReturnType<typeof fold>) =>
    versions.map(({ from, state: { name, ...more }, sources }) => [from, (more as Office).manager.phone, sources]);
  const before = base.sources;

  test('one for each day, the last of a day counting, each value with the change that set it', () => {
    const versions = fold('NAC001', base, [
      row('2026-12-15', '2600001A', phone('1')),
      row('2026-12-15', '2600002B', phone('2'), office.set('manager.kana', 'カナ')),
      row('2026-12-22', '2600003C', office.set('manager.kana', 'カナカナ')),
    ]);
    expect(read(versions)).toEqual([
      ['2026-12-15', '2', { ...before, 'manager.phone': '2600002B', 'manager.kana': '2600002B' }],
      ['2026-12-22', '2', { ...before, 'manager.phone': '2600002B', 'manager.kana': '2600003C' }],
    ]);
    expect(fold('NAC001', base, [])).toEqual([]);
  });

  test('what a contract was opened with has no source', () => {
    const versions = fold('NAC001', undefined, [
      row('2025-01-01', '', office.open(state)),
      row('2026-12-15', '2600001A', phone('1')),
    ]);
    expect(versions.map(({ sources }) => sources)).toEqual([{}, { 'manager.phone': '2600001A' }]);
  });

  test('a contract is opened once, first of all, and by nothing else', () => {
    const opened = row('2026-12-15', '2600001A', office.open(state), phone('1'));
    const [version] = fold('NAC001', undefined, [opened]);
    expect(version).toMatchObject({ from: '2026-12-15', state: { name: '第一営業所', manager: { phone: '1' } } });
    for (const [from, operations, reason] of [
      [base, [office.open(state)], 'present'],
      [undefined, [office.open(state), office.open(state)], 'present'],
      [undefined, [phone('1'), office.open(state)], 'missing'],
      [undefined, [phone('1')], 'missing'],
    ] as const)
      expect(() => fold('NAC001', from, [row('2026-12-15', '2600001A', ...operations)])).toThrow(
        expect.objectContaining({ cause: expect.objectContaining({ reason }) }),
      );
  });

  test('a change that does not apply is named with subject and day; another error is none of the ledger', () => {
    const unfit = row('2026-12-22', '2600002B', office.remove('lines', 'L9'));
    const folding = () => fold('NAC001', base, [row('2026-12-15', '2600001A', phone('1')), unfit]);
    expect(folding).toThrow(LedgerConflict);
    expect(folding).toThrow(
      expect.objectContaining({ receptionNo: '2600002B', subject: 'NAC001', effectiveOn: '2026-12-22' }),
    );
    const broken = row('2026-12-22', '2600002B', { subject: 'NAC001', op: 'set' } as Operation);
    expect(() => fold('NAC001', base, [broken])).toThrow(TypeError);
  });
});

describe('right F: what a change enters', () => {
  const startsOn = '2026-12-15';
  const later = change('office', 'NAC001', '2027-01-01');

  test('is one entry for each day, of the subject alone', () => {
    const operations = [
      later.set('plan.line', 'B'),
      phone('1'),
      change('office', 'NAC002').set('manager.phone', '2'),
      office.set('manager.kana', 'カナ'),
    ];
    expect(entriesOf({ operations, startsOn }, 'NAC001')).toEqual([
      { subject: 'NAC001', on: '2027-01-01', operations: [operations[0]] },
      { subject: 'NAC001', on: startsOn, operations: [operations[1], operations[3]] },
    ]);
    expect(entriesOf({ operations, startsOn }, 'NAC003')).toEqual([]);
  });
});

describe('right F: the first day on which a contract comes to break a rule', () => {
  const line = { ...blankOffice.line, terminals: 2 };
  const [right, wrong, ended] = [
    { ...state, lines: [exampleLine], line },
    { ...state, line },
    { ...state, line, inForce: false },
  ];
  const at = (from: string, office: Office) => ({ from, state: office });
  const found = (more: Partial<Parameters<typeof firstBroken>[1]>) =>
    firstBroken('NAC001', { base: right, versions: [], recorded: [], own: [], ...more });
  const [sooner, later] = ['2026-12-15', '2026-12-22'];

  test('is the first of those that follow', () => {
    const versions = [at(sooner, right), at(later, wrong), at('2026-12-29', wrong)];
    expect(found({ versions })).toMatchObject({ day: later, error: { rule: 'line-for-equipment ' } });
    expect(found({ versions: [at(sooner, right)] })).toBeUndefined();
    expect(found({})).toBeUndefined();
  });

  test('is none where the rule was broken the day before, or stands broken in what is recorded for the day', () => {
    expect(found({ base: wrong, versions: [at(sooner, wrong)] })).toBeUndefined();
    expect(found({ versions: [at(sooner, wrong)], recorded: [at(sooner, wrong)] })).toBeUndefined();
    expect(found({ versions: [at(later, wrong)], recorded: [at(sooner, wrong)] })).toBeUndefined();
    const mended = [at(sooner, wrong), at(later, right)];
    expect(found({ versions: [at(later, wrong)], recorded: mended })?.day).toBe(later);
    expect(found({ versions: [at(sooner, wrong)], recorded: [at(later, wrong)] })?.day).toBe(sooner);
  });

  test('is none of the change’s own, after which the broken rule is no news', () => {
    expect(found({ versions: [at(sooner, wrong), at(later, wrong)], own: [sooner] })).toBeUndefined();
    expect(found({ versions: [at(sooner, wrong)], own: [later] })?.day).toBe(sooner);
    const comesBack = [at(sooner, wrong), at('2026-12-18', right), at(later, wrong)];
    expect(found({ versions: comesBack, own: [sooner] })?.day).toBe(later);
  });

  test('is none of an office out of force, and any of one that was not there', () => {
    expect(found({ versions: [at(sooner, ended)] })).toBeUndefined();
    expect(found({ base: undefined, versions: [at(sooner, wrong)] })?.day).toBe(sooner);
    expect(found({ base: ended, versions: [at(sooner, wrong)] })?.day).toBe(sooner);
  });

  test('tells another part of a rule that was broken in one part already', () => {
    const codes = (...ids: string[]) => ({ ...state, userCodes: ids.map((id) => ({ id, kinds: [] })) });
    expect(found({ base: codes('1ANAC'), versions: [at(sooner, codes('1ANAC', '2ANAC'))] })?.error.rule).toBe(
      'kind-left 2ANAC',
    );
  });
});
