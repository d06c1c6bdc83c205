import { describe, expect, test } from 'vitest';
import { change, type Operation } from '../contract/operation.ts';
import { logicalTerminals } from '../procedures/line/logical-terminals.ts';
import { exampleLine, exampleOffice } from '../procedures/parts/examples.ts';
import { claimsOf } from './claims.ts';
import type { AnyProcedure } from './define.ts';

const claims = (procedures: readonly AnyProcedure[], office: string, ...operations: Operation[]) =>
  claimsOf(procedures, office, operations).map(({ subject, path }) => `${subject} ${path}`);
const touching = (touched: AnyProcedure['touches'][number], more: Partial<AnyProcedure> = {}): AnyProcedure => ({
  ...logicalTerminals,
  touches: [touched],
  ...more,
});

describe('right F: an application claims', () => {
  test('what its procedures may change of the office and of its company, each place once', () => {
    const procedures = [
      touching({ subject: 'office', path: 'plan.line' }),
      touching({ subject: 'office', path: 'plan' }),
      touching({ subject: 'company', path: 'name' }),
    ];
    expect(claims(procedures, 'NAC001')).toEqual(['NAC001 plan.line', 'NAC001 plan.internet', 'NAC name']);
  });

  test('before anything is typed what its procedures declare', () => {
    expect(claimsOf([touching({ subject: 'office', path: 'sharing' })], 'NAC001')).toEqual([
      { subject: 'NAC001', path: 'sharing' },
    ]);
  });

  test('of another office what it changes there, and of its own nothing beyond what is declared', () => {
    expect(
      claims(
        [touching({ subject: 'office', path: 'sharing' })],
        'NAC001',
        change('office', 'NAC001').set('manager.phone', '1'),
        change('company', 'NAC').set('name', '新社名'),
        change('office', 'NAC004').add('lines', exampleLine),
        change('office', 'NAC004').remove('lines', 'L2'),
        change('office', 'NAC005').set('plan.line', 'B'),
        change('company', 'AAA').set('name', '新社名'),
      ),
    ).toEqual(['NAC001 sharing', 'NAC004 lines', 'NAC005 plan.line', 'AAA name']);
  });

  test('nothing of what it opens, beside what it changes elsewhere', () => {
    const opened = change('office', 'NAC099');
    expect(
      claims(
        [touching({ subject: 'office', path: 'sharing' })],
        'NAC001',
        opened.open(exampleOffice),
        opened.set('manager.phone', '1'),
        change('office', 'NAC004').set('manager.phone', '1'),
      ),
    ).toEqual(['NAC001 sharing', 'NAC004 manager.phone']);
  });

  test('the one opening of a newcomer, and of nobody else', () => {
    const opening = touching({ subject: 'office', path: 'name' }, { touches: [], opens: ['company', 'office'] });
    const other = touching({ subject: 'office', path: 'name' }, { touches: [] });
    expect(claims([other, opening], 'kx7000')).toEqual(['kx7000 inForce']);
    expect(claims([other], 'kx7000')).toEqual([]);
    expect(claims([opening], 'NAC001')).toEqual([]);
  });
});
