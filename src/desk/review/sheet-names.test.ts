import { expect, test } from 'vitest';
import { procedures } from '../../procedures/index.ts';
import { sheetNames } from './sheet-names.ts';

const file = (id: string, name: string) => ({ id, name, size: 1, sha256: '' });

test('a filled spreadsheet is called by number, kind, form and place; other files keep their names', () => {
  const names = sheetNames(procedures, '2600055A', {
    'setting-trader.sheet': [file('a', '調査票 最終.XLSX'), file('b', '../../x.pdf')],
    'setting-warehouse.sheet': [file('c', '保税.xlsx')],
    attachments: [file('d', '写真.png')],
    'equipment-sharing.diagram': [file('e', '図.pdf')],
  });
  expect(names).toEqual({
    a: '2600055A_trader_1_1.xlsx',
    b: '2600055A_trader_1_2.pdf',
    c: '2600055A_bondedWarehouse_1_1.xlsx',
  });
});
