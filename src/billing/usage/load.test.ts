import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import type { Text } from '../../ground/words.ts';
import { changed } from '../../operator/operator.ts';
import type { Month } from '../invoices/content.ts';
import { findUsageFile, listUsageFiles, listUsageMonths } from './files.ts';
import { loadUsage } from './load.ts';
import { rejectedCsv } from './rejected.ts';
import { loadWords, usageFaults } from './words.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const contentOf = async function* (text: string) {
  yield Buffer.from(text);
};

type More = { month?: Month; part?: string; parts?: string[]; open?(): AsyncIterable<Uint8Array> };

function load(text: string, { month = '2026-11-01', part = '', parts = [], open }: More = {}) {
  const services = world.at();
  const operators = changed(services.operators, ({ billing }) => ({ billing: { ...billing, usageParts: parts } }));
  return loadUsage(
    { ...services, operators },
    { month, part, name: '利用.csv', open: open ?? (() => contentOf(text)), by: world.who('billing1') },
  );
}

const refusal = (loading: Promise<unknown>): Promise<Text | undefined> =>
  loading.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof NotAcceptable) return error.sentence;
      throw error;
    },
  );

const linesOf = async (fileId: string) =>
  (
    await sql<{ line: string }>`
      select concat_ws(' ', user_id, transaction_code, used_on, count, nullif(gateway_office, '')) as line from usage_line where file_id = ${fileId}
      order by 1`.execute(world.db)
  ).rows.map(({ line }) => line);

test('a file is loaded, the same again changes nothing, another one takes its place, and the first stays listed', async () => {
  const text = 'NAC01001,IDA,20261105,12,\nNAC01001,EDA,20261106,3,AAA001\nNAC01002,IDA,20261130,1,\n';
  const first = await load(text);
  expect(first).toMatchObject({ result: 'loaded', file: { version: 1, lines: 3, rejected: 0, replacedAt: null } });
  expect(await linesOf(first.file.id)).toEqual([
    'NAC01001 EDA 2026-11-06 3 AAA001',
    'NAC01001 IDA 2026-11-05 12',
    'NAC01002 IDA 2026-11-30 1',
  ]);
  expect(await load(text)).toEqual({ result: 'unchanged', file: first.file });
  const second = await load('NAC01001,IDA,20261105,13,\nwrong\n=cmd,IDA,20261105,1,\n');
  expect(second).toMatchObject({ result: 'loaded', file: { version: 2, lines: 1, rejected: 2 } });
  const files = await listUsageFiles(world.db, '2026-11-01');
  expect(files.map(({ version, replacedAt }) => [version, replacedAt !== null])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(files[1]).toMatchObject({ name: '利用.csv', loadedBy: world.who('billing1').name, lines: 3 });
  expect(await linesOf(first.file.id)).toHaveLength(3);
  // What was there first is another content than what is there now.
  expect(await load(text)).toMatchObject({ result: 'loaded', file: { version: 3 } });
  expect(await listUsageMonths(world.db)).toMatchObject([{ month: '2026-11-01', files: 1, lines: 3, rejected: 0 }]);
  const { rows } = await sql<{ what: unknown; actor_name: string }>`
    select what, actor_name from audit_event where subject_kind = 'usageMonth' and subject_id = '2026-11-01' order by id`.execute(
    world.db,
  );
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatchObject({
    what: { version: 2, lines: 1, rejected: 2 },
    actor_name: world.who('billing1').name,
  });
});

test('the days and lines of each user ID are counted', async () => {
  const { file } = await load(
    'NAC01001,IDA,20261001,1,\nNAC01001,IDA,20261001,1,\nNAC01001,IDA,20261031,1,\nNAC01002,IDA,20261002,5,',
    {
      month: '2026-10-01',
    },
  );
  const { rows } =
    await sql`select user_id, days, line_count from usage_id where file_id = ${file.id} order by 1`.execute(world.db);
  expect(rows).toEqual([
    { user_id: 'NAC01001', days: 2 ** 30 + 1, line_count: 3 },
    { user_id: 'NAC01002', days: 2, line_count: 1 },
  ]);
});

test('wrong lines are kept with their reason, and come as CSV that no spreadsheet takes for a formula', async () => {
  const { file } = await load('NAC01001,IDA,20260905,13,\n=1+1,IDA,20260905,1,\n"あ,\n', { month: '2026-09-01' });
  let csv = '';
  for await (const piece of rejectedCsv(world.db, file.id, 'ja')) csv += piece;
  const [quotes, userId] = [usageFaults.quotes.ja.replaceAll('"', '""'), usageFaults.userId.ja];
  expect(csv.split('\r\n')).toEqual([
    '\u{feff}行番号,理由,行の内容',
    `2,${userId},"'=1+1,IDA,20260905,1,"`,
    `3,"${quotes}","""あ,"`,
    '',
  ]);
});

test('parts that the operator named stand beside each other; without them a month is one file', async () => {
  const month = '2026-08-01';
  const parts = ['sea', 'air'];
  await load('NAC01001,IDA,20260801,1,', { month, parts, part: 'sea' });
  await load('NAC01001,IDA,20260801,1,', { month, parts, part: 'air' });
  expect(await load('NAC01001,IDA,20260802,1,', { month, parts, part: 'air' })).toMatchObject({ file: { version: 2 } });
  expect((await listUsageMonths(world.db)).find((each) => each.month === month)).toMatchObject({ files: 2, lines: 2 });
  expect(await refusal(load('NAC01001,IDA,20260801,1,', { month, parts }))).toEqual(loadWords.noSuchPart(parts));
  expect(await refusal(load('NAC01001,IDA,20260801,1,', { month, part: 'sea' }))).toEqual(loadWords.noSuchPart([]));
});

test('a file that is refused leaves nothing: neither its first lines nor a version', async () => {
  const month = '2026-07-01';
  expect(await refusal(load('利用者ID,回数\n', { month }))).toBeDefined();
  expect(await refusal(load(`NAC01001,IDA,20260701,1,\n${'x\n'.repeat(100_001)}`, { month }))).toBeDefined();
  expect(await listUsageFiles(world.db, month)).toEqual([]);
});

test('after the fix nothing is loaded, also where the month was fixed while the file was read', async () => {
  const month = '2026-06-01';
  const fix = () =>
    sql`insert into billing_month (month, status, known_at, fixed_on) values (${month}, 'fixed', now(), '2026-07-07')`.execute(
      world.db,
    );
  let passes = 0;
  const open = async function* () {
    passes += 1;
    yield Buffer.from('NAC01001,IDA,20260601,1,\n');
    if (passes === 2) await fix();
  };
  expect(await refusal(load('', { month, open }))).toEqual(loadWords.fixed);
  expect(await refusal(load('NAC01001,IDA,20260601,1,', { month }))).toEqual(loadWords.fixed);
  expect(await listUsageFiles(world.db, month)).toEqual([]);
});

test('of two people at once one loads, and the other is told', async () => {
  const month = '2026-05-01';
  let second: Text | undefined;
  const open = async function* () {
    yield Buffer.from('NAC01001,IDA,20260501,1,\n');
    second = await refusal(load('NAC01001,IDA,20260502,1,', { month }));
  };
  expect(await refusal(load('', { month, open: twice(open) }))).toBeUndefined();
  expect(second).toEqual(loadWords.beingLoaded);
  expect(await listUsageFiles(world.db, month)).toMatchObject([{ version: 1, lines: 1 }]);
});

/** The second time the file is gone through with `open`: the first is only to know it. */
function twice(open: () => AsyncIterable<Uint8Array>) {
  let passes = 0;
  return () => {
    passes += 1;
    return passes === 1 ? contentOf('NAC01001,IDA,20260501,1,\n') : open();
  };
}

test('no file has another’s id', async () => {
  expect(await findUsageFile(world.db, '999999')).toBeUndefined();
  expect(await findUsageFile(world.db, 'x')).toBeUndefined();
});
