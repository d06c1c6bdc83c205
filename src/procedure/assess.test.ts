import { describe, expect, test } from 'vitest';
import { companyName } from '../../test/support/procedures/company-name.ts';
import { idTransfer } from '../../test/support/procedures/id-transfer.ts';
import { lines } from '../../test/support/procedures/lines.ts';
import { newUserCode } from '../../test/support/procedures/new-user-code.ts';
import { plan, planOfBoth } from '../../test/support/procedures/plans.ts';
import { presentOf } from '../../test/support/procedures/present.ts';
import { terminals } from '../../test/support/procedures/terminals.ts';
import { change } from '../contract/operation.ts';
import { headOffice } from '../procedures/office/head-office.ts';
import { systemManager } from '../procedures/office/system-manager.ts';
import { equipmentSharing } from '../procedures/special/equipment-sharing.ts';
import type { Typed } from './answers.ts';
import { assess } from './assess.ts';
import { claimsOf } from './claims.ts';
import type { AnyProcedure } from './define.ts';
import type { Raw } from './field.ts';

const typed = (pages: Record<string, Raw>, files: Typed['files'] = {}): Typed => ({ pages, shown: {}, files });

describe('several procedures of one application', () => {
  const bare = presentOf('NAC003');
  const both = typed(
    {
      'test-lines.lines': { 'lines.0.line': ['L1'], 'lines.0.kind': ['dedicated'], 'lines.0.speed': ['1Mbps'] },
      'test-terminals.terminals': { more: ['2'] },
    },
    { 'test-lines.diagram': [{ id: '1', name: '図.pdf', size: 1, sha256: '' }] },
  );

  test('each sees what the one before did', () => {
    const { faults, after, operations } = assess([lines, terminals], both, bare);
    expect(faults).toEqual([]);
    expect([after.office.lines.length, after.office.line.terminals]).toEqual([1, 2]);
    expect(operations.map(({ op }) => op)).toEqual(['add', 'count', 'set']);
  });

  test('and not what comes after it', () => {
    expect(assess([terminals, lines], both, bare).faults.map(({ question }) => question)).toEqual([
      'test-terminals.more',
    ]);
  });
});

describe('a rule on what the whole application makes of the contract', () => {
  const withLine: AnyProcedure = {
    ...terminals,
    rules: [
      {
        id: 'line-for-terminals',
        at: 'more',
        checks: { ja: '端末を増やす事業所には回線がある', en: 'An office with terminals has a line' },
        holdsAfter: (_, __, after) => after.office.lines.length > 0,
        message: { ja: '回線も申し込んでください。', en: 'Apply for a line too.' },
        source: 'domain.md 2.6',
      },
    ],
  };
  const bare = presentOf('NAC003');
  const diagram = { 'test-lines.diagram': [{ id: '1', name: '図.pdf', size: 1, sha256: '' }] };
  const both = typed(
    {
      'test-lines.lines': { 'lines.0.line': ['L1'], 'lines.0.kind': ['dedicated'], 'lines.0.speed': ['1Mbps'] },
      'test-terminals.terminals': { more: ['2'] },
    },
    diagram,
  );

  test('holds through a procedure that comes later', () => {
    const { faults, checks } = assess([withLine, lines], both, bare);
    expect(faults).toEqual([]);
    expect(checks.find(({ id }) => id === 'test-terminals.line-for-terminals')?.result).toBe('pass');
  });

  test('is broken without it', () => {
    const { faults, checks } = assess([withLine], both, bare);
    expect(faults.map(({ question }) => question)).toContain('test-terminals.more');
    expect(checks.find(({ id }) => id === 'test-terminals.line-for-terminals')?.result).toBe('fail');
  });
});

describe('an effect', () => {
  const now = presentOf('NAC001');
  const withEffect = (effect: AnyProcedure['effect']): AnyProcedure => ({ ...companyName, effect });
  const name = typed({ 'company-name.name': { companyName: ['新社名'] } });

  test('that reaches beyond what is declared stops', () => {
    const effect = () => [change('office', 'NAC001').set('name', '新社名')];
    expect(() => assess([withEffect(effect)], name, now)).toThrow(
      'company-name changes name, which it does not declare',
    );
  });

  test('on a contract that was not read stops', () => {
    const effect = () => [change('company', 'AAA').set('name', '新社名')];
    expect(() => assess([withEffect(effect)], name, now)).toThrow('company-name changes AAA, which it does not read');
  });

  test('that changes nothing is no operation, and nothing to file', () => {
    const effect = () => [change('company', 'NAC').set('name', now.company.name)];
    const { operations, faults } = assess([withEffect(effect)], name, now);
    expect(operations).toEqual([]);
    expect(faults).toMatchObject([{ question: 'company-name.companyName', whole: true }]);
    expect(faults[0]?.message.en).toContain('Nothing differs from the present contract.');
  });

  test('that does not fit the contract is a fault, in words', () => {
    const { faults, operations } = assess(
      [newUserCode],
      typed({ 'new-user-code.code': { kind: ['nvocc'], numbers: ['1'], archive: ['no'] } }),
      presentOf('NAC003'),
      { code: '4ANAC', number1: 'A01' },
    );
    expect(operations).toEqual([]);
    expect(faults.map(({ question, message }) => [question, message.en])).toEqual([
      [
        'new-user-code.kind',
        'These changes do not fit the present contract. Look at the contract and enter them again.',
      ],
    ]);
  });
});

describe('claims', () => {
  const pathsOf = (...procedures: AnyProcedure[]) =>
    claimsOf(procedures, 'NAC001').map(({ subject, path }) => `${subject} ${path}`);
  const overlap = (one: AnyProcedure, other: AnyProcedure) =>
    pathsOf(one).filter((path) => pathsOf(other).includes(path));

  test('company values are claimed on the company, for whichever office files', () => {
    expect(claimsOf([headOffice], 'NAC002')).toEqual(claimsOf([headOffice], 'NAC001'));
    expect(pathsOf(headOffice)).toEqual([
      'NAC headOffice.postalCode',
      'NAC headOffice.address',
      'NAC headOffice.phone',
      'NAC headOffice.fax',
      'NAC representative.name',
      'NAC representative.post',
    ]);
  });

  test('two overlap exactly where they share a leaf', () => {
    expect(overlap(plan, planOfBoth)).toEqual(['NAC001 plan.line']);
    expect(overlap(equipmentSharing, equipmentSharing)).toEqual(['NAC001 sharing', 'NAC001 plan.line']);
    expect(overlap(lines, terminals)).toEqual([]);
    expect(overlap(systemManager, headOffice)).toEqual([]);
  });

  test('of another office, what is changed there is claimed', () => {
    const now = presentOf('NAC002', 'NAC001');
    const pages = { 'id-transfer.ids': { moved: ['3ANACA01', '3ANACA02'], target: ['NAC001'] } };
    const { operations } = assess([idTransfer], typed(pages), now);
    expect(claimsOf([idTransfer], 'NAC002', operations)).toEqual([
      { subject: 'NAC002', path: 'userIds' },
      { subject: 'NAC001', path: 'userIds' },
    ]);
  });
});
