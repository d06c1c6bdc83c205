import type { Text } from '../../ground/words.ts';

/** What is wrong with a field or a record of a file of the bank. */
export const debitFaults = {
  digits: (found: string): Text => ({
    ja: `数字ではありません（${found}）。`,
    en: `it is not made of digits alone (${found}).`,
  }),
  fixed: (is: string, found: string): Text => ({ ja: `${is}ではなく${found}です。`, en: `it is ${found}, not ${is}.` }),
  oneOf: (of: readonly string[], found: string): Text => ({
    ja: `${of.join('・')}のいずれでもありません（${found}）。`,
    en: `it is none of ${of.join(', ')} (${found}).`,
  }),
  number: (found: string, width: number): Text => ({
    ja: `${width}桁以内の数ではありません（${found}）。`,
    en: `it is no number of up to ${width} digits (${found}).`,
  }),
  unwritable: (signs: readonly string[]): Text => ({
    ja: `全銀の文字にない文字「${signs.join('')}」があります。`,
    en: `it has characters that the banks’ files do not: ${signs.join(' ')}.`,
  }),
  tooLong: (bytes: number, width: number): Text => ({
    ja: `${width}バイトを超えています（${bytes}バイト）。`,
    en: `it has ${bytes} bytes, more than ${width}.`,
  }),
  at: (field: Text, from: number, to: number, fault: Text): Text => ({
    ja: `${field.ja}（${from}～${to}桁目）：${fault.ja}`,
    en: `${field.en} (columns ${from} to ${to}): ${fault.en}`,
  }),
  width: (bytes: number): Text => ({
    ja: `レコードの長さが120バイトではなく${bytes}バイトです。`,
    en: `The record has ${bytes} bytes, not 120.`,
  }),
  byte: (column: number, byte: number): Text => ({
    ja: `${column}桁目が、JIS X 0201にない値（${hex(byte)}）です。`,
    en: `Column ${column} holds ${hex(byte)}, which is none of JIS X 0201.`,
  }),
  order: (found: string, expected: readonly string[]): Text => ({
    ja: `データ区分が${found}です。ここに来るのは${expected.join('または')}です。`,
    en: `The record is of kind ${found}, where ${expected.join(' or ')} is due.`,
  }),
  cutOff: { ja: 'エンド・レコードがありません。', en: 'The end record is missing.' },
  behindEnd: { ja: 'エンド・レコードの後にデータがあります。', en: 'Something follows the end record.' },
  sum: (field: Text, said: number, found: number): Text => ({
    ja: `${field.ja}が、明細の合計と一致しません（トレーラ ${said}、明細 ${found}）。`,
    en: `${field.en} disagrees with the records: ${said} in the trailer, ${found} in them.`,
  }),
};

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
