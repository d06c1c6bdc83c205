import { describe, expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import type { Example } from '../../procedure/define.ts';
import { netTerminals } from './net-terminals.ts';
import { webCertificates } from './web-certificates.ts';

const judged = (procedure: typeof netTerminals, name: string) => {
  const example = (procedure.examples as readonly Example<Record<string, unknown>>[]).find(
    (each) => each.name === name,
  );
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(procedure, example);
};

describe('an office that goes on alone', () => {
  const { operations, after, warnings, slots } = judged(
    netTerminals,
    'an office goes on alone: one ID moves, two are new',
  );

  test('begins on plan B, with one ID moved and two to be issued', () => {
    expect(operations.slice(0, 2)).toEqual([
      { subject: 'NAC001', op: 'count', path: 'internet.netTerminals', by: 2 },
      { subject: 'NAC001', op: 'set', path: 'userIds.3ANACA01.connection', value: 'internet' },
    ]);
    expect(operations.at(-1)).toEqual({ subject: 'NAC001', op: 'set', path: 'plan.internet', value: 'B' });
    expect(slots.map(({ within, connection }) => [within, connection])).toEqual([
      ['3ANAC', 'internet'],
      ['3ANAC', 'internet'],
    ]);
    expect(after.office.userIds.map(({ id, connection, kind, area }) => [id, connection, kind, area])).toEqual([
      ['3ANACA01', 'internet', 'customsBrokerage', 'sea'],
      ['3ANACA02', 'line', 'customsBrokerage', 'sea'],
      ['3ANACA03', 'internet', 'customsBrokerage', 'sea'],
      ['3ANACA04', 'internet', 'customsBrokerage', 'sea'],
    ]);
  });

  test('is told of its two certificates and of its plan', () => {
    expect(warnings.map(({ en }) => en)).toEqual([
      'Fetch the 2 new certificates for netNACCS within 2 months of the start date; what is not fetched stops without notice.',
      'The connection (Internet) begins on Plan B (usage fee only). For the other plan, apply for “Price plan” once it has begun.',
    ]);
  });
});

describe('the last terminals', () => {
  const { after, warnings, followUps } = judged(netTerminals, 'the last terminals are removed');

  test('take the plan with them', () => {
    expect(after.office.plan).toEqual({ line: 'none', internet: 'none' });
  });

  test('leave no way in, which is said, and user IDs to take out', () => {
    expect(warnings.map(({ en }) => en)).toContain('After this change, the office has no way into the service left.');
    expect(followUps.map(({ procedure, because }) => [procedure, because.ja.includes('3ANACA01')])).toEqual([
      ['id-numbers', true],
    ]);
  });
});

test('one terminal more keeps the plan and asks for one certificate', () => {
  const { operations, warnings } = judged(netTerminals, 'one terminal is added');
  expect(operations).toEqual([{ subject: 'NAC001', op: 'count', path: 'internet.netTerminals', by: 1 }]);
  expect(warnings).toHaveLength(1);
});

test('the Internet plan ends with the last of terminals and certificates, whichever goes last', () => {
  const plans = ['the first certificates', 'one fewer', 'the last are removed'].map(
    (name) => judged(webCertificates, name).after.office.plan.internet,
  );
  expect(plans).toEqual(['B', 'B', 'none']);
});
