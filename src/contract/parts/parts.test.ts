import { expect, expectTypeOf, test } from 'vitest';
import type { Details, detailKeys } from '../../import/contracts.ts';
import type { ColumnsFor, tables } from '../../import/tables.ts';
import { leafPaths } from '../paths.ts';
import { describe } from '../rows.ts';
import { blankCompany, blankOffice, type Office } from '../shape.ts';
import { type BlockId, type BlockOf, type CellsOf, companyParts, officeParts, type ReadsOf } from './index.ts';
import { officePart } from './part.ts';
import { counted, each, inLabel, plain, same } from './row.ts';

type LockersPart = { lockers: { count: number; place: string }; keys: { id: string }[] };

const blank: LockersPart = { lockers: { count: 0, place: '' }, keys: [] };
const key = each<{ id: string }>(() => ({ ja: '鍵', en: 'Key' }), { id: same });
const declared = {
  block: { ja: 'ロッカー', en: 'Lockers' },
  pages: { contract: 'holdings', application: ['general'] },
  connection: 'none',
  blank,
  rows: { lockers: { count: counted('台数', 'How many', '台'), place: plain('場所', 'Place') }, keys: key },
} as const;
const lockers = officePart({
  ...declared,
  imported: { lockers: { count: 'lockers', place: { not: 'is asked' } }, keys: { table: 'keys' } },
});
type WithLockers = typeof officeParts & { lockers: typeof lockers };

test.each([companyParts, officeParts])('every value is in one part', (parts) => {
  const names = Object.values(parts).flatMap(({ blank }) => Object.keys(blank));
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

test('every row stands at a value of its part', () => {
  const contract = { companyCode: 'NAC', company: blankCompany, officeCode: 'NAC001', office: blankOffice };
  for (const { path, subject } of describe(contract).flatMap(({ rows }) => rows))
    expect(leafPaths[subject]).toContain(path);
});

test('values of a part are shown in the order of its rows, each as it reads', () => {
  expect(lockers.describe({ lockers: { count: 2, place: '1階' }, keys: [{ id: 'A' }] })).toMatchObject([
    { path: 'lockers.count', subject: 'office', value: { ja: '2台', en: '2' } },
    { path: 'lockers.place', label: { en: 'Place' }, value: { ja: '1階' } },
    { path: 'keys.A', label: { en: 'Key' } },
  ]);
});

test('the contract is made of its parts', () => {
  expectTypeOf<Office['manager']>().toEqualTypeOf<(typeof officeParts.manager.blank)['manager']>();
  expectTypeOf<ReadsOf<WithLockers>['keys']>().toEqualTypeOf<{ table: 'keys'; value: { id: string }[] }>();
  expectTypeOf<CellsOf<WithLockers>['lockers']>().toEqualTypeOf<number>();
  expectTypeOf<BlockOf<WithLockers>>().toEqualTypeOf<Exclude<BlockId, 'company'> | 'lockers'>();
});

test('a part that a page, the comparison or the import does not know does not compile', () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Never called: the type check of the project fails when one of these lines compiles. */
function mustNotCompile(files: { tables: typeof tables; keys: typeof detailKeys; details: Details }): void {
  // @ts-expect-error a cell for which the file of offices has no column
  files.tables.offices satisfies ColumnsFor<CellsOf<WithLockers>>;
  // @ts-expect-error a column that reads something else than the part keeps
  ({ ...files.tables.offices, terminals: files.tables.offices.name }) satisfies ColumnsFor<CellsOf<typeof officeParts>>;
  // @ts-expect-error rows of a file that is not read
  files.keys satisfies Record<Exclude<ReadsOf<WithLockers>[keyof ReadsOf<WithLockers>]['table'], 'offices'>, unknown>;

  const imported = { lockers: { not: 'is asked' }, keys: { not: 'is asked' } } as const;
  const { block: _, ...noBlock } = declared;
  // @ts-expect-error no heading
  officePart({ ...noBlock, imported });
  const { pages, ...noPage } = declared;
  // @ts-expect-error a block that stands on no page
  officePart({ ...noPage, imported });
  // @ts-expect-error nowhere on the contract page
  officePart({ ...declared, pages: { application: pages.application }, imported });
  // @ts-expect-error on a tab that an application does not have
  officePart({ ...declared, pages: { contract: 'holdings', application: ['lockers'] }, imported });
  const locker = { candidates: () => [], belongsTo: () => true } as const;
  // @ts-expect-error values that are issued, and that no list of the part holds
  officePart({ ...declared, imported, issued: { locker: { ...locker, heldAs: 'userIds' } } });
  // @ts-expect-error no word on connections
  officePart({ block: declared.block, pages, blank, rows: declared.rows, imported });
  // @ts-expect-error a value that is not shown, and so not compared
  officePart({ ...declared, rows: { lockers: { count: declared.rows.lockers.count }, keys: key }, imported });
  const place = counted('場所', 'Place', '台');
  // @ts-expect-error a text that is shown as a number
  officePart({ ...declared, rows: { lockers: { ...declared.rows.lockers, place }, keys: key }, imported });
  // @ts-expect-error a list that is not shown
  officePart({ ...declared, rows: { lockers: declared.rows.lockers }, imported });
  // @ts-expect-error a row that would stand in no block
  officePart({ ...declared, block: 'connection', pages: 'none', imported });
  // @ts-expect-error an attribute of an item of which nothing is said
  each<{ id: string; colour: string }>(() => ({ ja: '鍵', en: 'Key' }), { id: inLabel });
  // @ts-expect-error a value of which the import says nothing
  officePart({ ...declared, imported: { lockers: { count: 'lockers' }, keys: imported.keys } });
  // @ts-expect-error a list from one cell
  officePart({ ...declared, imported: { lockers: imported.lockers, keys: 'keys' } });
  // @ts-expect-error nothing on the import at all
  officePart(declared);
}
