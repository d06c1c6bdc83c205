import { expect, test } from 'vitest';
import type { Row } from '../../contract/rows.ts';
import { sourcesOf } from './sources.ts';

const nothing = { ja: '', en: '' };
const row = (path: string, subject: Row['subject'] = 'office'): Row => ({
  path,
  subject,
  label: nothing,
  value: nothing,
});
const contract = {
  sources: {
    company: { name: '2600001N' },
    office: { '': '', name: '2600002P', 'lines.L1': '2600003Q', 'lines.L1.speed': '2600004R', 'lines.L10': '2600005S' },
  },
};

test.each([
  ['the application that set a value', row('name'), ['2600002P']],
  ['the company’s own for a value of the company', row('name', 'company'), ['2600001N']],
  ['of a list’s item also those that changed a part', row('lines.L1'), ['2600003Q', '2600004R']],
  ['of a part also the one that set the whole', row('lines.L10.speed'), ['2600005S']],
  ['nothing for what was there from the beginning', row('address'), []],
])('a value goes back to %s', (_, asked, numbers) => {
  expect(sourcesOf(contract, asked)).toEqual(numbers);
});
