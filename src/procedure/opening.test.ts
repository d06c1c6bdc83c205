import { describe, expect, test } from 'vitest';
import { typedExample } from '../../test/support/examples.ts';
import { issuedText, pending } from '../contract/pending.ts';
import { companyOf, subjectKind } from '../contract/shape.ts';
import { newContract } from '../procedures/new/new-contract.ts';
import { newOffice } from '../procedures/new/new-office.ts';
import { assess } from './assess.ts';
import { claimsOf } from './claims.ts';
import type { AnyProcedure } from './define.ts';
import type { Present } from './present.ts';

const first = (procedure: AnyProcedure) => {
  const [example] = procedure.examples;
  if (!example) throw new Error(`${procedure.id} has no example`);
  return { now: example.now as Present, typed: typedExample(procedure, example.name) };
};

describe('a code that is still to be issued', () => {
  const code = pending('new-contract-office');

  test('is that of an office, and gives its company one', () => {
    expect([subjectKind(code), subjectKind(companyOf(code))]).toEqual(['office', 'company']);
    expect(issuedText(code).ja).toBe('審査終了時に決定');
  });

  test('a newcomer’s provisional code reads the same', () => {
    expect(issuedText('kx7000')).toEqual(issuedText(code));
  });
});

describe('an application that opens an office', () => {
  test('shows it among the contracts afterwards, under its company', () => {
    const { now, typed } = first(newOffice);
    const { after, before } = assess([newOffice], typed, now);
    const opened = after.others[pending('new-office-office')];
    expect(opened).toMatchObject({ company: now.company, office: { inForce: true, name: '横浜営業所' } });
    expect(before.others).toEqual({});
    expect(after.office).toEqual(now.office);
  });

  test('opens a newcomer’s company with it', () => {
    const { now, typed } = first(newContract);
    const { after, operations } = assess([newContract], typed, now);
    expect(after.others[pending('new-contract-office')]?.company.name).toBe('新港物流株式会社');
    expect(operations.map(({ op, subject }) => [op, subjectKind(subject)])).toEqual([
      ['open', 'company'],
      ['open', 'office'],
    ]);
  });

  test('claims nothing of what is not there yet; a newcomer claims the one opening', () => {
    const other = first(newOffice);
    const { operations } = assess([newOffice], other.typed, other.now);
    expect(claimsOf([newOffice], 'NAC001', operations)).toEqual([]);
    const own = first(newContract);
    const opening = assess([newContract], own.typed, own.now).operations;
    expect(claimsOf([newContract], 'kx7000', opening)).toEqual([{ subject: 'kx7000', path: 'inForce' }]);
  });

  test('is stopped when it does not say that it opens one', () => {
    const { now, typed } = first(newOffice);
    const { opens: _, ...silent } = newOffice;
    expect(() => assess([silent], typed, now)).toThrow('does not declare');
  });
});
