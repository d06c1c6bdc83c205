import { expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import { compare } from '../../contract/compare.ts';
import { blankCompany, blankOffice, type Contract, type Office } from '../../contract/shape.ts';
import { procedures } from '../../procedures/index.ts';
import { effectsOf } from './effects.ts';
import { factsOf } from './row-facts.ts';

const contract = (office: Partial<Office>): Contract => ({
  companyCode: 'NAC',
  company: blankCompany,
  officeCode: 'NAC002',
  office: { ...blankOffice, ...office },
});
const line = { ...blankOffice.line, terminals: 12, mailboxes: 2 };
const before = contract({ line, sharing: [{ id: 'NAC001' }], jointUseParent: 'ABC001' });
const after = contract({ line: { ...line, terminals: 15 }, sharing: [{ id: 'NAC003' }], jointUseParent: '' });

const rows = compare(before, after)
  .flatMap((block) => block.rows)
  .filter(({ changed }) => changed);

test('what changed has its values: numbers, items with their ids, texts', () => {
  expect(Object.fromEntries(rows.map((row) => [row.path, factsOf(row)]))).toEqual({
    'line.terminals': { change: 'changed', was: 12, becomes: 15 },
    'sharing.NAC001': { change: 'removed', item: { list: 'sharing', id: 'NAC001' }, was: { id: 'NAC001' } },
    'sharing.NAC003': { change: 'added', item: { list: 'sharing', id: 'NAC003' }, becomes: { id: 'NAC003' } },
    jointUseParent: { change: 'changed', was: 'ABC001', becomes: '' },
  });
});

test('a row that was stored before its facts were tells the same by its words', () => {
  for (const row of rows) {
    const { item: _, was: _was, becomes: _becomes, ...stored } = row;
    expect(factsOf(stored)).toEqual(factsOf(row));
  }
});

test('what is shown in part only is not kept whole', () => {
  const account = { ...blankOffice.billing.account, number: '1234567' };
  const billing = { ...blankOffice.billing, account };
  const changed = compare(contract({}), contract({ billing })).flatMap((block) =>
    block.rows.filter((row) => row.changed),
  );
  expect(JSON.stringify(changed)).not.toContain('1234567');
});

const examples = procedures.flatMap((procedure) =>
  procedure.examples.map((example) => ({ procedure, example, name: `${procedure.id}: ${example.name}` })),
);

test.each(examples)('items and counts of a filing from before read the same: $name', ({ procedure, example }) => {
  for (const { blocks } of effectsOf(judgeExample(procedure, example)).changes)
    for (const row of blocks.flatMap((block) => block.rows).filter(({ changed }) => changed)) {
      const { item: _, was: _was, becomes: _becomes, ...stored } = row;
      const [now, then] = [factsOf(row), factsOf(stored)];
      expect(then.item).toEqual(now.item);
      // A user code without kinds has no words, and a device of which there is none has no row: words could not tell these.
      if (now.item && now.change !== 'changed') expect(then.change).toBe(now.change);
      if (row.path.startsWith('line.')) expect([then.was, then.becomes]).toEqual([now.was, now.becomes]);
    }
});
