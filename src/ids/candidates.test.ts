import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/support/world.ts';
import { demoOffices } from '../demo/contracts.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { candidatesFor } from './candidates.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const label = { ja: '', en: '' };
const slot = (id: string, more: Partial<IssueSlot> = {}): IssueSlot => ({
  id,
  kind: 'officeCode',
  label,
  pattern: /^[A-Z0-9]{6}$/,
  ...more,
});
const propose = (...slots: IssueSlot[]) => candidatesFor(world.db, slots, 'NAC001', '2026-12-15');

describe('office codes', () => {
  test('are the next free serials of the company, no two alike', async () => {
    const { a, b } = await propose(slot('a'), slot('b'));
    const next = Object.keys(demoOffices).filter((code) => code.startsWith('NAC')).length + 1;
    expect([a, b]).toEqual([next, next + 1].map((serial) => `NAC${String(serial).padStart(3, '0')}`));
  });

  test('of a new company begin with the wished abbreviation', async () => {
    expect(await propose(slot('a', { opensCompany: true, wished: 'SKB' }))).toEqual({ a: 'SKB001' });
  });

  test('of a new company avoid an abbreviation that is taken, and signs that read like digits', async () => {
    const { a = '' } = await propose(slot('a', { opensCompany: true, wished: 'NAC' }));
    expect(a).toMatch(/^[A-HJ-NP-Z]{3}001$/);
    expect(a).not.toMatch(/^NAC/);
  });

  test('of two new companies are of two abbreviations', async () => {
    const wish = { opensCompany: true, wished: 'SKB' } as const;
    const { a, b } = await propose(slot('a', wish), slot('b', wish));
    expect(a?.slice(0, 3)).not.toBe(b?.slice(0, 3));
  });

  test('give their company to the user codes that come with them', async () => {
    const code = slot('code', { kind: 'userCode', pattern: /^[1-9][A-Z][A-Z0-9]{3}$/ });
    const number = slot('number', { kind: 'idNumber', within: 'code', pattern: /^[A-Z]\d{2}$/ });
    expect(await propose(slot('a', { opensCompany: true, wished: 'SKB' }), code, number)).toEqual({
      a: 'SKB001',
      code: '1ASKB',
      number: 'A01',
    });
  });
});
