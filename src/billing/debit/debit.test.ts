import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toZengin, zenginBytes } from '../../ground/text/zengin.ts';
import { readResult } from './read.ts';
import { dataRecord, end, header, trailer } from './records.ts';
import { type DebitRequest, type DebitResult, UnwritableDebit, writeDebit, writeResult } from './write.ts';

const head: DebitRequest['header'] = {
  collector: '0000012345',
  collectorName: 'センター（カ',
  day: '1228',
  bank: '0001',
  bankName: 'ミズホ',
  branch: '100',
  branchName: 'トウキヨウ',
  kind: 'current',
  number: '7654321',
};
const nacs: DebitRequest['rows'][number] = {
  bank: '0005',
  bankName: 'ミツビシユ－エフジエイ',
  branch: '001',
  branchName: 'ホンテン',
  kind: 'ordinary',
  number: '0123456',
  holder: 'カ）ナックスショウジ',
  amount: 10450,
  novelty: 'first',
  customer: '2026100001',
};
const postal: DebitRequest['rows'][number] = {
  ...nacs,
  bank: '9900',
  bankName: 'ユウチヨ',
  branch: '408',
  branchName: 'ヨンゼロハチ',
  number: '1234567',
  holder: 'ヲガワ ガード',
  amount: 1,
  novelty: 'same',
  customer: '2026100002',
};

/** Written by hand, a field a string, as the tables of `bills.md` 24 have them. */
const golden = (results: readonly [string, string], sums: string): string[] => [
  [
    '1',
    '91',
    '0',
    '0000012345',
    'ｾﾝﾀ-(ｶ'.padEnd(40),
    '1228',
    '0001',
    'ﾐｽﾞﾎ           ',
    '100',
    'ﾄｳｷﾖｳ          ',
    '2',
    '7654321',
    ' '.repeat(17),
  ].join(''),
  [
    '2',
    '0005',
    'ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ  ',
    '001',
    'ﾎﾝﾃﾝ           ',
    '    ',
    '1',
    '0123456',
    'ｶ)ﾅﾂｸｽｼﾖｳｼﾞ                   ',
    '0000010450',
    '1',
    '00000000002026100001',
    results[0],
    '        ',
  ].join(''),
  [
    '2',
    '9900',
    'ﾕｳﾁﾖ           ',
    '408',
    'ﾖﾝｾﾞﾛﾊﾁ        ',
    '    ',
    '1',
    '1234567',
    'ｵｶﾞﾜ ｶﾞ-ﾄﾞ                    ',
    '0000000001',
    '0',
    '00000000002026100002',
    results[1],
    '        ',
  ].join(''),
  ['8', '000002', '000000010451', sums, ' '.repeat(65)].join(''),
  `9${' '.repeat(119)}`,
];
const nothing = `${'0'.repeat(6)}${'0'.repeat(12)}`.repeat(2);
const oneFailed = '000001000000010450000001000000000001';

const bytesOf = (lines: readonly string[], lineBreak = '\r\n') =>
  Buffer.concat(lines.map((line) => Buffer.concat([zenginBytes(line), Buffer.from(lineBreak)])));
const settings = { lineBreaks: true, customer: 'N' } as const;
const answered: DebitResult = {
  header: head,
  rows: [
    { ...nacs, result: 'debited' },
    { ...postal, result: 'noFunds' },
  ],
};

describe('the request', () => {
  test('is the file of 全銀 byte for byte', () => {
    expect(Buffer.from(writeDebit({ header: head, rows: [nacs, postal] }, settings))).toEqual(
      bytesOf(golden(['0', '0'], nothing)),
    );
  });

  test('has no line breaks, and customers in signs, where the bank wants it so', () => {
    const file = writeDebit({ header: head, rows: [nacs, postal] }, { lineBreaks: false, customer: 'C' });
    expect(Buffer.from(file)).toEqual(
      bytesOf(
        golden(['0', '0'], nothing).map((line) => line.replace(/0{10}(2026\d{6})/, '$1          ')),
        '',
      ),
    );
  });

  test('its first bytes are those of JIS X 0201: ガ is B6 DE', () => {
    const file = writeDebit({ header: head, rows: [{ ...nacs, holder: 'ガ' }] }, { lineBreaks: false, customer: 'N' });
    expect([...file.subarray(120 + 50, 120 + 53)]).toEqual([0xb6, 0xde, 0x20]);
  });

  test('what cannot be written is named with its record and field', () => {
    const wrong = { ...nacs, holder: '株ナックス', amount: 1.5, number: '123', customer: 'A' };
    const write = () => writeDebit({ header: { ...head, day: '12' }, rows: [nacs, wrong] }, settings);
    expect(write).toThrow(UnwritableDebit);
    expect(write).toThrow(
      /record 1: .*Day.*\n.*record 3: .*number.*\n.*record 3: .*holder.*株.*\n.*Amount.*1\.5.*\n.*Customer/s,
    );
    const long = { ...nacs, holder: 'ガ'.repeat(16) };
    expect(() => writeDebit({ header: head, rows: [long] }, settings)).toThrow('it has 32 bytes, more than 30');
  });
});

describe('the answer', () => {
  const lines = golden(['0', '1'], oneFailed);

  test('of a counter that is its own bank is the same file', () => {
    expect(Buffer.from(writeResult(answered, settings))).toEqual(bytesOf(lines));
  });

  test.each(['\r\n', '\n', ''])('is read with %j behind each record', (lineBreak) => {
    const file = bytesOf(lines, lineBreak);
    const read = readResult(file, settings);
    expect(read).toMatchObject({ result: { header: { day: '1228', kind: 'current' } } });
    expect(
      'result' in read && read.result.rows.map(({ customer, amount, result }) => [customer, amount, result]),
    ).toEqual([
      ['2026100001', 10450, 'debited'],
      ['2026100002', 1, 'noFunds'],
    ]);
    expect(readResult(Buffer.concat([file, Buffer.of(0x1a)]), settings)).toEqual(read);
  });

  test.each([
    ['0', 'debited'],
    ['1', 'noFunds'],
    ['2', 'noAccount'],
    ['3', 'byHolder'],
    ['4', 'noMandate'],
    ['8', 'byCollector'],
    ['9', 'otherwise'],
  ])('result %s is %s', (digit, result) => {
    const file = bytesOf(golden(['0', digit], digit === '0' ? `${'000002000000010451'}${'0'.repeat(18)}` : oneFailed));
    const read = readResult(file, settings);
    expect('result' in read && read.result.rows[1]?.result).toBe(result);
  });

  const changed = (line: number, change: (line: string) => string | Buffer) => {
    const all: Uint8Array[] = lines.map(zenginBytes);
    const made = change(lines[line - 1] ?? '');
    all[line - 1] = typeof made === 'string' ? zenginBytes(made) : made;
    return Buffer.concat(all.flatMap((each) => [each, Buffer.from('\r\n')]));
  };
  const at = (line: string, from: number, text: string) => line.slice(0, from) + text + line.slice(from + text.length);
  const unknown = (byte: number) => (line: string) => {
    const bytes = Buffer.from(zenginBytes(line));
    bytes[60] = byte;
    return bytes;
  };
  test.each([
    ['a record too short', changed(2, (line) => line.slice(1)), 2, '119バイト'],
    ['a record too long', changed(3, (line) => `${line} `), 3, '121バイト'],
    ['an unknown byte', changed(2, unknown(0x85)), 2, '61桁目が、JIS X 0201にない値（0x85）'],
    ['result 5', changed(3, (line) => at(line, 111, '5')), 3, '振替結果コード（112～112桁目）'],
    [
      'an amount with a letter',
      changed(3, (line) => at(line, 80, 'A')),
      3,
      '引落金額（81～90桁目）：数字ではありません',
    ],
    ['another business', changed(1, (line) => at(line, 1, '21')), 1, '91ではなく21'],
    ['an account of kind 4', changed(2, (line) => at(line, 42, '4')), 2, '1・2・3・9のいずれでもありません'],
    ['a second header', changed(3, () => lines[0] ?? ''), 3, 'データ区分が1です。ここに来るのは2または8'],
    ['no header', bytesOf(lines.slice(1)), 1, 'データ区分が2です。ここに来るのは1'],
    ['data behind the trailer', bytesOf([...lines.slice(0, 4), lines[1] ?? '']), 5, 'ここに来るのは9'],
    ['no end', bytesOf(lines.slice(0, 4)), 5, 'エンド・レコードがありません'],
    ['nothing at all', Buffer.of(), 1, 'エンド・レコードがありません'],
    ['something behind the end', bytesOf([...lines, lines[1] ?? '']), 6, '後にデータがあります'],
    [
      'a sum that disagrees',
      changed(4, (line) => at(line, 18, '2')),
      4,
      '合計金額が、明細の合計と一致しません（トレーラ 10452、明細 10451）',
    ],
    ['a count that disagrees', changed(4, (line) => at(line, 42, '2')), 4, '振替不能件数が、'],
    [
      'a record left out',
      bytesOf([...lines.slice(0, 2), ...lines.slice(3)]),
      3,
      '合計件数が、明細の合計と一致しません（トレーラ 2、明細 1）',
    ],
  ])('%s refuses the file with its line', (_, file, line, says) => {
    const read = readResult(file, settings);
    expect('faults' in read && read.faults).toContainEqual({
      line,
      fault: { ja: expect.stringContaining(says), en: expect.stringMatching(/\.$/) },
    });
  });

  test('a file of another kind is not told line by line for ever', () => {
    const read = readResult(Buffer.from('1\n'.repeat(5000)), settings);
    expect('faults' in read && read.faults.length).toBe(100);
  });
});

test('every record is 120 bytes wide', () => {
  for (const layout of [header, dataRecord('N'), dataRecord('C'), trailer, end])
    expect(Object.values(layout).reduce((sum, { width }) => sum + width, 0)).toBe(120);
});

test('whatever is written is read back, each record of 120 bytes and each name in its signs', () => {
  const digits = (width: number) =>
    fc.integer({ min: 0, max: 10 ** width - 1 }).map((n) => String(n).padStart(width, '0'));
  const kana = (max: number, signs: string) =>
    fc.array(fc.constantFrom(...signs), { maxLength: max }).map((all) => all.join('').trim());
  const account = {
    bank: digits(4),
    bankName: kana(7, 'ミズホガパー.'),
    branch: digits(3),
    branchName: kana(7, 'ホンテンヴー－1A'),
    kind: fc.constantFrom('ordinary', 'current', 'taxReserve', 'other'),
    number: digits(7),
  } as const;
  const row = fc.record({
    ...account,
    holder: kana(15, 'カ）（ナッヲガーぱaZ９.　-'),
    amount: fc.integer({ min: 0, max: 9_999_999_999 }),
    novelty: fc.constantFrom('first', 'changed', 'same'),
    customer: fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }).map(String),
    result: fc.constantFrom('debited', 'noFunds', 'noAccount', 'byHolder', 'noMandate', 'byCollector', 'otherwise'),
  });
  const heads = fc.record({
    ...account,
    collector: digits(10),
    collectorName: kana(20, 'センター（ガ'),
    day: digits(4),
  });
  const files = fc.record({ header: heads, rows: fc.array(row, { maxLength: 20 }) });
  const shape = fc.record({ lineBreaks: fc.boolean(), customer: fc.constantFrom('N', 'C') });
  fc.assert(
    fc.property(files, shape, (file, settings) => {
      const bytes = writeResult(file, settings);
      expect(bytes.length).toBe((file.rows.length + 3) * (settings.lineBreaks ? 122 : 120));
      expect(readResult(bytes, settings)).toEqual({
        result: { header: named(file.header), rows: file.rows.map(named) },
      });
    }),
  );
});

/** Names as they stand in a file. */
const named = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) =>
      /Name$|holder/.test(key) ? [key, toZengin(value, 'name').text?.trimEnd()] : [key, value],
    ),
  ) as T;
