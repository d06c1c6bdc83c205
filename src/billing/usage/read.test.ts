import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotAcceptable } from '../../application/move/errors.ts';
import { inspect } from './inspect.ts';
import type { UsageLine } from './line.ts';
import { mostRejected, type Rejected, readUsage } from './read.ts';

const month = '2026-11-01';

/** Some texts in Shift_JIS, which Node reads and does not write: 「利用者ID,業務コード,利用日,回数,ゲートウェイ事業所」. */
const headingsInSjis = Buffer.from(
  '979897708ed249442c8bc696b18352815b83682c9798977093fa2c89f190942c8351815b83678345834683438e968bc68f8a',
  'hex',
);

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size = 64): Promise<{ lines: UsageLine[]; rejected: Rejected[] }> {
  const open = () => inPieces(Buffer.from(content as string), size);
  const { encoding } = await inspect(open);
  const lines: UsageLine[] = [];
  const rejected: Rejected[] = [];
  for await (const part of readUsage(open(), { month, encoding })) {
    lines.push(...part.lines);
    rejected.push(...part.rejected);
  }
  return { lines, rejected };
}

const one = { userId: 'NAC01001', transactionCode: 'IDA', day: '2026-11-05', count: 12, gatewayOffice: '' };

describe('a usage file', () => {
  test('with headings in either language and any order, or without', async () => {
    const other = {
      ...one,
      transactionCode: 'DLH01',
      day: '2026-11-30',
      count: 2_147_483_647,
      gatewayOffice: 'AAA001',
    };
    const ways = [
      'NAC01001,IDA,2026-11-05,12,\nNAC01001,DLH01,2026/11/30,2147483647,AAA001\n',
      '利用者ID,業務コード,利用日,回数,ゲートウェイ事業所コード\nNAC01001,IDA,20261105,12,\nNAC01001,DLH01,20261130,2147483647,AAA001',
      'Gateway office,count,USER_ID,Transaction-Code,date\r\n,12,NAC01001,IDA,2026-11-05\r\nAAA001,2147483647,NAC01001,DLH01,20261130\r\n',
      '\u{feff}"利用者ＩＤ","業務コード","利用日","件数","ゲートウェイ事業所"\r"NAC01001", "IDA" ,"2026-11-05","12",""\r"NAC01001","DLH01","2026-11-30","2147483647","AAA001"\r\u001A',
      '\n\nNAC01001 ,IDA, 2026-11-05,12,\n   \nNAC01001,DLH01,2026-11-30,2147483647,AAA001\u001A',
    ];
    for (const way of ways) expect(await read(way), way).toEqual({ lines: [one, other], rejected: [] });
  });

  test('in Shift_JIS, its wrong lines readable', async () => {
    const bytes = Buffer.concat([
      headingsInSjis,
      Buffer.from('\r\nNAC01001,IDA,20261105,12,\r\nNAC01001,'),
      headingsInSjis.subarray(0, 8),
      Buffer.from(',20261105,12,\r\n'),
    ]);
    for (const size of [1, 7, 1000])
      expect(await read(bytes, size)).toEqual({
        lines: [one],
        rejected: [{ line: 3, content: 'NAC01001,利用者ID,20261105,12,', fault: 'transactionCode' }],
      });
  });

  test('in neither: only what cannot be read is left out', async () => {
    const broken = Buffer.from([0x4e, 0xff, 0xfe, 0x41, 0x2c, 0x0a]);
    const { lines, rejected } = await read(Buffer.concat([Buffer.from('NAC01001,IDA,20261105,12,\n'), broken]));
    expect(lines).toEqual([one]);
    expect(rejected).toMatchObject([{ line: 2, fault: 'columns' }]);
  });

  test.each([
    ['NAC01001,IDA,20261105,12', 'columns'],
    ['NAC01001,IDA,20261105,12,,', 'columns'],
    ['NAC01001', 'columns'],
    ['"NAC01001,IDA,20261105,12,', 'quotes'],
    ['NAC01001,I"DA,20261105,12,', 'quotes'],
    ['"NAC01001"x,IDA,20261105,12,', 'quotes'],
    ['NAC0100,IDA,20261105,12,', 'userId'],
    ['NAC010011,IDA,20261105,12,', 'userId'],
    ['nac01001,IDA,20261105,12,', 'userId'],
    ['ＮＡＣ０１００１,IDA,20261105,12,', 'userId'],
    [',IDA,20261105,12,', 'userId'],
    ['NAC01001,ID,20261105,12,', 'transactionCode'],
    ['NAC01001,IDAIDA,20261105,12,', 'transactionCode'],
    ['NAC01001,1DA,20261105,12,', 'transactionCode'],
    ['NAC01001,=IDA,20261105,12,', 'transactionCode'],
    ['NAC01001,IDA,20261031,12,', 'day'],
    ['NAC01001,IDA,20261201,12,', 'day'],
    ['NAC01001,IDA,20261131,12,', 'day'],
    ['NAC01001,IDA,2026-11-5,12,', 'day'],
    ['NAC01001,IDA,,12,', 'day'],
    ['NAC01001,IDA,20261105,0,', 'count'],
    ['NAC01001,IDA,20261105,-1,', 'count'],
    ['NAC01001,IDA,20261105,1.5,', 'count'],
    ['NAC01001,IDA,20261105,1e3,', 'count'],
    ['NAC01001,IDA,20261105,"1,000",', 'count'],
    ['NAC01001,IDA,20261105,2147483648,', 'count'],
    ['NAC01001,IDA,20261105,99999999999,', 'count'],
    ['NAC01001,IDA,20261105,,', 'count'],
    ['NAC01001,IDA,20261105,12,AAA01', 'gatewayOffice'],
    ['NAC01001,IDA,20261105,12,AAA0011', 'gatewayOffice'],
    ['NAC01001,IDA,20261105,12,aaa001', 'gatewayOffice'],
  ])('leaves out %s for its %s, and nothing else', async (wrong, fault) => {
    const good = 'NAC01001,IDA,20261105,12,';
    expect(await read([good, wrong, good].join('\n'))).toEqual({
      lines: [one, one],
      rejected: [{ line: 2, content: wrong, fault }],
    });
  });

  test('keeps 500 characters of a wrong line, and no more of a very long one in memory', async () => {
    const long = `${'あ'.repeat(300_000)}\u0000`;
    const { rejected } = await read(`x\u0000y\nNAC01001,IDA,20261105,12,\r\n${long}`, 1000);
    expect(rejected).toEqual([
      { line: 1, content: 'x\u0001y', fault: 'columns' },
      { line: 3, content: 'あ'.repeat(500), fault: 'columns' },
    ]);
  });

  test('is refused whole without a line to read, with headings that lack one, and with too many wrong lines', async () => {
    const refusals = [
      '',
      '\n\n',
      '利用者ID,業務コード,利用日,回数,ゲートウェイ事業所コード\n',
      'PK',
      'user ID,transaction code,day,count\nNAC01001,IDA,20261105,12\n',
      'user ID,transaction code,day,count,gateway,count\n',
      'user ID,transaction code,day,count,office\n',
      `NAC01001,IDA,20261105,12,\n${'x\n'.repeat(mostRejected + 1)}`,
    ];
    for (const refused of refusals) await expect(read(refused, 4096)).rejects.toThrow(NotAcceptable);
    const most = await read(`NAC01001,IDA,20261105,12,\n${'x\n'.repeat(mostRejected)}`, 4096);
    expect([most.lines.length, most.rejected.length]).toEqual([1, mostRejected]);
  });

  test('is known by its content, however it comes', async () => {
    const bytes = Buffer.from('NAC01001,IDA,20261105,12,\n利用\n');
    const [whole, pieces] = await Promise.all([
      inspect(() => inPieces(bytes, 1000)),
      inspect(() => inPieces(bytes, 1)),
    ]);
    expect(pieces).toEqual(whole);
    expect(whole).toMatchObject({ encoding: 'utf-8', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

test('property: whatever stands between them, good lines are read and every other line is told, in pieces of any size', async () => {
  const capitals = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
  const code = (length: number) =>
    fc.string({ unit: fc.constantFrom(...capitals, ...'0123456789'), minLength: length, maxLength: length });
  const line = fc.record({
    userId: code(8),
    transactionCode: fc.tuple(fc.constantFrom(...capitals), code(2)).map((parts) => parts.join('')),
    day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    count: fc.integer({ min: 1, max: 2_147_483_647 }),
    gatewayOffice: fc.oneof(fc.constant(''), code(6)),
  });
  const noise = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => `!${text.replace(/\p{Cc}/gu, '').trimEnd()}`);
  const breaks = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(line, noise), { minLength: 1, maxLength: 30 }),
      fc.constant(one),
      breaks,
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      async (rows, last, lineBreak, size, quoted) => {
        const cell = (value: string | number) => (quoted ? `"${value}"` : String(value));
        const all = [...rows, last];
        const text = all
          .map((row) => (typeof row === 'string' ? row : Object.values(row).map(cell).join(',')))
          .join(lineBreak);
        const { lines, rejected } = await read(text, size);
        expect(lines).toEqual(all.filter((row) => typeof row !== 'string'));
        expect(rejected.map(({ line: number, content }) => [number, content])).toEqual(
          all.flatMap((row, at) => (typeof row === 'string' ? [[at + 1, row]] : [])),
        );
      },
    ),
  );
});
