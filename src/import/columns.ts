import * as z from 'zod';
import { findBank } from '../banks/directory.ts';
import { type BusinessKind, businessKinds } from '../contract/masters.ts';
import type { Day } from '../ground/clock.ts';
import { refusedInLine } from '../ground/text/characters.ts';
import { parseOfficeCode } from '../ground/text/codes.ts';
import { dayFault, parseDay } from '../ground/text/day.ts';
import { isErrorValue } from '../ground/text/error-value.ts';
import { plain, typedLine } from '../ground/text/normalise.ts';
import { searchKey } from '../ground/text/search-key.ts';
import { isBlank } from '../ground/text/visible.ts';
import type { Lang, Text } from '../ground/words.ts';
import { type Field, isProblem } from '../procedure/field.ts';
import { say } from './say.ts';

/** A column of a file: its Japanese heading, and how a cell of it is read. Its English heading is its name in the table. */
export type Column<T = unknown> = { label: Text; required: boolean; reads: z.ZodType<T, string> };

/** A cell that is read as the question of that kind is on the product's own pages. */
export const column = <T>(field: Field<T>): Column<T> => ({
  label: field.label,
  required: !field.optional,
  reads: z.string().transform((typed, context) => {
    if (isErrorValue(typed)) return refused(context, say.errorValue(field.label, typed));
    const value = field.read({ raw: { cell: [typed] }, files: {} }, 'cell');
    return isProblem(value) ? refused(context, value.problem) : value;
  }),
});

/** 企業略称: 3 letters and digits (`domain.md` 3.1). */
export const companyCode = (label: Text): Column<string> =>
  code(label, { ja: '英数字3文字（例 NAC）', en: '3 letters and digits, such as NAC' }, (typed) =>
    fitting(typed, /^[A-Z0-9]{3}$/),
  );

/** 事業所コード: 6 letters and digits (`domain.md` 3.1). */
export const officeCode = (label: Text): Column<string> =>
  code(label, { ja: '英数字6文字（例 NAC001）', en: '6 letters and digits, such as NAC001' }, parseOfficeCode);

/** Another office; '' for none. */
export const optionalOfficeCode = (label: Text): Column<string> => optional(officeCode(label), '');

/** 利用者コード: 5 letters and digits (`domain.md` 3.2). */
export const userCode = (label: Text): Column<string> =>
  code(label, { ja: '英数字5文字（例 1ANAC）', en: '5 letters and digits, such as 1ANAC' }, (typed) =>
    fitting(typed, /^[A-Z0-9]{5}$/),
  );

/** 識別番号: 3 letters and digits (`domain.md` 3.2). */
export const idNumber = (label: Text): Column<string> =>
  code(label, { ja: '英数字3文字（例 A01）', en: '3 letters and digits, such as A01' }, (typed) =>
    fitting(typed, /^[A-Z0-9]{3}$/),
  );

/** The number of a line within its office: L1, L2, … */
export const lineId = (label: Text): Column<string> =>
  code(label, { ja: 'Lと番号（例 L1）', en: 'L and a number, such as L1' }, (typed) =>
    fitting(typed, /^L[1-9]\d{0,2}$/),
  );

/** 金融機関コード of the banks' list; '' for none. */
export const bankCode = (label: Text): Column<string> =>
  optional(
    code(
      label,
      { ja: '金融機関一覧にある数字4桁（例 0001）', en: '4 digits of the banks’ list, such as 0001' },
      (typed) => (findBank(typed) ? typed : undefined),
    ),
    '',
  );

/** 支店コード; '' for none. Whether the bank has it, its row tells. */
export const branchCode = (label: Text): Column<string> =>
  optional(
    code(label, { ja: '数字3桁（例 001）', en: '3 digits, such as 001' }, (typed) => fitting(typed, /^\d{3}$/)),
    '',
  );

/** A day that exists; undefined for none. */
export const day = (label: Text): Column<Day | undefined> =>
  optional(
    code<Day | undefined>(label, { ja: '日付（例 2027-01-05）', en: 'a day, such as 2027-01-05' }, parseDay, dayFault),
    undefined,
  );

/** One of a fixed set, by its name in the code or its words in either language. @param also other words for it */
export function oneOf<const O extends Readonly<Record<string, Text>>>(
  label: Text,
  options: O,
  also: Readonly<Record<string, keyof O & string>> = {},
): Column<keyof O & string> {
  type V = keyof O & string;
  const values = Object.entries<Text>(options) as [V, Text][];
  const words = values.flatMap(([value, { ja, en }]) => [value, ja, en].map((word) => [word, value] as const));
  const byWord = new Map([...words, ...Object.entries(also)].map(([word, value]) => [searchKey(word), value]));
  const list = (lang: Lang) => values.map(([, text]) => text[lang]);
  const expected = { ja: `「${list('ja').join('」「')}」のいずれか`, en: `one of: ${list('en').join(', ')}` };
  return code<V>(label, expected, (typed) => byWord.get(searchKey(typed)));
}

/** A column that may be empty. @param blank what an empty cell means */
export function optional<T, const B>({ label, reads }: Column<T>, blank: B): Column<T | B> {
  const empty = z
    .string()
    .refine(isBlank)
    .transform((): T | B => blank);
  return { label, required: false, reads: z.union([empty, reads]) };
}

/** Yes or no in the ways that people write it; an empty cell is no. */
export const flag = (label: Text): Column<boolean> =>
  optional(
    code(label, { ja: '「はい」または「いいえ」', en: '“yes” or “no”' }, (typed) => {
      const word = searchKey(typed);
      return yes.has(word) ? true : no.has(word) ? false : undefined;
    }),
    false,
  );

/** Business kinds, with a semicolon or 「・」 between them. */
export const kinds = (label: Text): Column<BusinessKind[]> =>
  code(label, { ja: '利用業種（複数は「;」で区切る）', en: 'business kinds with semicolons between them' }, (typed) => {
    const words = typed.split(/[;；・、,，|]/).filter((word) => !isBlank(word));
    const read = words.map((word) => kindOf(word));
    return words.length > 0 && read.every((kind) => kind !== undefined) ? [...new Set(read)] : undefined;
  });

/** One business kind. */
export const kind = (label: Text): Column<BusinessKind> =>
  code(label, { ja: '利用業種（例 通関業）', en: 'a business kind, such as Customs brokerage' }, kindOf);

function code<T>(
  label: Text,
  expected: Text,
  parse: (typed: string) => T | undefined,
  why?: (typed: string, label: Text) => Text,
): Column<T> {
  const wrong = (typed: string): Text =>
    isBlank(typed)
      ? { ja: `${label.ja}を入力してください（${expected.ja}）。`, en: `Enter ${label.en}: ${expected.en}.` }
      : {
          ja: `${label.ja}「${legible(typed)}」は読み取れません。${expected.ja}で入力してください。`,
          en: `${label.en} “${legible(typed)}” cannot be read: enter ${expected.en}.`,
        };
  return {
    label,
    required: true,
    reads: z.string().transform((typed, context) => {
      if (isErrorValue(typed)) return refused(context, say.errorValue(label, typed));
      return (
        parse(typed) ??
        refused(
          context,
          refusedInLine(typedLine(typed), label) ??
            (why && !isBlank(typed) ? why(legible(typed), label) : wrong(typed)),
        )
      );
    }),
  };
}

/** A cell as a report can show it. */
const legible = (typed: string): string => typedLine(typed).replace(/\p{Cc}/gu, '\uFFFD');

function refused(context: z.RefinementCtx, text: Text): never {
  context.addIssue({ code: 'custom', message: text.en, params: { text } });
  return z.NEVER;
}

function fitting(typed: string, pattern: RegExp): string | undefined {
  const value = plain(typed).toUpperCase();
  return pattern.test(value) ? value : undefined;
}

const kindWords = new Map(
  (Object.keys(businessKinds) as BusinessKind[]).flatMap((id) => {
    const { label, short } = businessKinds[id];
    return [id, label.ja, label.en, short].map((word) => [searchKey(word), id] as const);
  }),
);
const kindOf = (word: string): BusinessKind | undefined => kindWords.get(searchKey(word));

const yes = new Set(['yes', 'y', 'true', '1', 'はい', '有', '有り', 'あり', '要', '○', '〇', '◯'].map(searchKey));
const no = new Set(['no', 'n', 'false', '0', 'いいえ', '無', '無し', 'なし', '不要', '×', '-'].map(searchKey));
