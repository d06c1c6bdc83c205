import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleContent } from '../../../test/support/invoices.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { unpack, zipEntries } from '../../files/zip-entries.ts';
import type { Text } from '../../ground/words.ts';
import { storeInvoicePaper } from '../../papers/stored-invoices.ts';
import { invoicesZip, type Side } from './bulk.ts';
import { issueInvoices } from './issue.ts';

let world: World;
let ids: number[];
const ja = (text: Text) => text.ja;

beforeAll(async () => {
  world = await openWorld();
  const days = { debitOn: '2026-12-28', transferBy: '2027-01-29' };
  const issue = (contents: Parameters<typeof issueInvoices>[3]) =>
    world.db.transaction().execute((trx) => issueInvoices(trx, '2026-12-07', days, contents));
  const [first] = await issue([{ content: exampleContent() }]);
  const [back] = await issue([{ content: exampleContent('return'), refersTo: first?.id ?? 0 }]);
  ids = [first?.id ?? 0, back?.id ?? 0];
  await paper(ids[0] ?? 0);
});
afterAll(() => world.close());

const paper = (id: number) =>
  storeInvoicePaper(world.db, id, {
    pdf: new Uint8Array(Buffer.from(`%PDF ${id}`)),
    sha256: 'x',
    templateVersion: 'x',
    issuedAt: new Date('2026-12-07T10:00:00+09:00'),
  });

async function unzipped(side: Side, wanted = ids): Promise<Map<string, string>> {
  const zip = Buffer.from(await new Response(invoicesZip(world.db, wanted, { side, say: ja })).arrayBuffer());
  return new Map(zipEntries(zip).map((entry) => [entry.name, unpack(zip, entry, 100_000).toString('utf8')]));
}

test('the papers in their order, and an index with the three keys; what is still being made is told', async () => {
  const files = await unzipped('centre');
  expect([...files.keys()]).toEqual(['2026-12-07_2026-000001_NAC001.pdf', 'index.csv']);
  expect(files.get('2026-12-07_2026-000001_NAC001.pdf')).toBe(`%PDF ${ids[0]}`);
  expect(files.get('index.csv')?.split('\r\n')).toEqual([
    '\ufeff取引年月日,取引金額（円）,取引先,事業所コード,番号,種類,もとの番号,登録番号,見本,ファイル名',
    '2026-12-07,103985,ナックス商事株式会社,NAC001,2026-000001,適格請求書,,T7000012050002,見本,2026-12-07_2026-000001_NAC001.pdf',
    '2026-12-07,-5500,ナックス商事株式会社,NAC001,2026-000002,適格返還請求書,2026-000123,T7000012050002,,作成中',
    '',
  ]);
});

test('for a company the counterparty is who issued them', async () => {
  expect((await unzipped('company')).get('index.csv')).toContain('103985,輸出入・港湾関連情報処理センター株式会社,');
});

test('of no invoices there is an index alone', async () => {
  expect([...(await unzipped('centre', [])).keys()]).toEqual(['index.csv']);
});

test('whoever leaves in the middle ends it without an error', async () => {
  const reader = invoicesZip(world.db, ids, { side: 'centre', say: ja }).getReader();
  await reader.read();
  await expect(reader.cancel()).resolves.toBeUndefined();
});
