import type { BusinessKind } from '../../contract/masters.ts';
import { type Operation, touchedPath } from '../../contract/operation.ts';
import type { Office } from '../../contract/shape.ts';
import { plain } from '../../ground/text/normalise.ts';
import { listed, type Text } from '../../ground/words.ts';
import { type AcceptedChange, type Rule, section } from '../../procedure/define.ts';
import type { FileRef, Option, Optional } from '../../procedure/field.ts';
import { choice, choices, oneOf } from '../../procedure/fields/choice.ts';
import { files } from '../../procedure/fields/files.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { text, textarea } from '../../procedure/fields/text.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { codeText, namesOf } from './codes.ts';

/** Which tables of NACCS an output goes by (`domain.md` 1.9: UOK, UOM, UOC). */
const outputs = {
  interactive: { ja: '会話型', en: 'Interactive' },
  mail: { ja: 'メール型', en: 'Mail' },
  exc: { ja: 'EXC型', en: 'EXC' },
} as const satisfies Record<string, Text>;

/** What every 調査票 is answered with. */
export type SurveyAnswers = {
  targets: readonly { code: string; terminal: string; output: keyof typeof outputs }[];
  delivery: readonly string[];
  notes: string;
  sheet: readonly FileRef[];
};

/** A form that nobody has written on. */
export const noAnswers: SurveyAnswers = { targets: [], delivery: [], notes: '', sheet: [] };

/** Whether a form is for a kind; for those that no form names, the one of the other kinds. */
type ForKind = (kind: BusinessKind) => boolean;

/** A filled spreadsheet may stand in for the answers. */
export const withoutSheet: Optional = {
  requiredIf: { ja: '調査票ファイルを添付しない場合', en: 'no spreadsheet is attached' },
};

/** Where messages go, and which reports are wanted (`domain.md` 8, 15). */
export const outputSections = (isFor: ForKind) =>
  [
    section(
      { ja: '出力先に関する項目', en: 'Where outputs go' },
      {
        targets: rows({
          label: { ja: '出力先の設定', en: 'Output targets' },
          optional: withoutSheet,
          max: 50,
          columns: {
            code: oneOf({ label: { ja: '利用者コード', en: 'User code' }, options: (now) => codesFor(isFor, now) }),
            terminal: text({
              label: { ja: '端末・メールボックス名', en: 'Terminal or mailbox' },
              limit: 40,
              width: 'medium',
            }),
            output: choice({ label: { ja: '宛先管理の型', en: 'Kind of output' }, options: outputs }),
          },
        }),
      },
      {
        lead: {
          ja: '利用者コードごとに、電文を出力する端末またはメールボックスを入力してください。',
          en: 'For each user code, the terminals or mailboxes that its messages go to.',
        },
      },
    ),
    section(
      { ja: '管理資料情報に関する項目', en: 'Reports' },
      {
        delivery: choices({
          label: { ja: '管理資料情報の配信を希望する利用者コード', en: 'User codes that reports are delivered to' },
          optional: true,
          options: (now) => codesFor(isFor, now),
          none: { ja: '対象の利用者コードはありません。', en: 'There is no such user code.' },
        }),
      },
    ),
  ] as const;

/** Remarks, and the filled spreadsheet that may stand in for the form. */
export const lastSections = [
  section(
    { ja: '連絡事項', en: 'Notes' },
    { notes: textarea({ label: { ja: '連絡事項', en: 'Notes' }, optional: true, limit: 400 }) },
  ),
  section(
    { ja: '調査票ファイルによる提出', en: 'With a filled spreadsheet instead' },
    {
      sheet: files({
        label: { ja: '調査票ファイル', en: 'Filled spreadsheet' },
        optional: true,
        max: 3,
        attach: { ja: '調査票ファイルを添付する', en: 'Attach the spreadsheet' },
        form: { ja: '未記入の調査票をダウンロードする', en: 'Download the blank form' },
        steps: [
          {
            ja: '未記入の調査票（Excel）をダウンロードし、記入して保存してください。事業所コードと利用者コードは記入済みです。',
            en: 'Download the blank form (Excel), fill it in and save it. The office code and the user codes are entered already.',
          },
          { ja: '「参照」ボタンで、保存したファイルを選択してください。', en: 'Choose the file that you saved.' },
          {
            ja: '「調査票ファイルを添付する」ボタンを押すと、記入した内容が上の項目に読み込まれます。誤りがあるときは、シート・行・列をお知らせします。',
            en: 'Press “Attach the spreadsheet”: your answers are read into the questions above. Mistakes are told with sheet, row and column.',
          },
        ],
      }),
    },
    {
      lead: {
        ja: '上の項目を入力する代わりに、調査票ファイルで提出できます。センターのサイトの様式に記入したファイルも添付できます（その内容は上の項目には読み込まれません）。ファイル名は自由です（登録後、センターが受け取る名前を自動で付けます）。',
        en: 'Instead of answering above, you can hand in a spreadsheet. One made on the form of the centre’s own site will do too (its answers are not read into the page). Any file name will do: the counter gives it the name that the centre needs.',
      },
    },
  ),
] as const;

/** The rules that every form has. */
export const surveyRules = (isFor: ForKind): readonly Rule<SurveyAnswers>[] => [
  {
    id: 'answered',
    at: 'targets',
    checks: {
      ja: '出力先が入力されているか、調査票ファイルが添付されている',
      en: 'Output targets are entered, or a filled spreadsheet is attached',
    },
    holds: ({ targets, sheet }) => targets.length > 0 || sheet.length > 0,
    message: {
      ja: '出力先を入力するか、記入済みの調査票ファイルを添付してください。',
      en: 'Enter the output targets, or attach a filled spreadsheet.',
    },
    source: 'domain.md 2.4',
  },
  {
    id: 'codes-held',
    at: 'targets',
    checks: {
      ja: '利用者コードが利用開始日の契約にあり、この調査票の業種である',
      en: 'The user codes are in the contract on the start date, with a kind that this form is about',
    },
    holds: (answers, now) => strangersIn(isFor, answers, now).length === 0,
    message: (answers, now) => {
      const codes = listed(strangersIn(isFor, answers, now));
      return {
        ja: `利用者コード${codes.ja}は、この調査票の対象ではありません。選び直してください。`,
        en: `This form is not about the user code ${codes.en}. Choose again.`,
      };
    },
    source: 'domain.md 2.4',
  },
];

/** A code of capitals and digits, in whichever width it was typed. */
export const codeLine = (label: Text, pattern: RegExp, wrong: Text) =>
  text({
    label,
    limit: 40,
    width: 'medium',
    parse: (typed) => {
      const code = plain(typed).toUpperCase();
      return pattern.test(code) ? code : undefined;
    },
    wrong,
  });

/**
 * The kinds that a change adds or touches: all of an office that it opens, else those of the user codes and user IDs that it laid its
 * hand on, as they are afterwards.
 */
export function touchedKinds({ operations, after: { officeCode, office } }: AcceptedChange): BusinessKind[] {
  const kindsHeld = office.userCodes.flatMap(({ kinds }) => kinds.map(({ id }) => id));
  if (operations.some(({ op, subject }) => op === 'open' && subject === officeCode)) return [...new Set(kindsHeld)];
  const parts = operations.filter(({ subject }) => subject === officeCode).map((each) => touchedPath(each).split('.'));
  const kinds = parts.flatMap(([list, id = '', inner, kind]) => {
    if (list === 'userIds') return office.userIds.filter((held) => held.id === id).map((held) => held.kind);
    if (list !== 'userCodes') return [];
    const held = kindsOfCode(office, id);
    return inner === 'kinds' ? held.filter((each) => each === kind) : held;
  });
  return [...new Set(kinds)];
}

/** Whether an operation of a change touches one of these paths, of the office or its company. */
export const touches = (operations: readonly Operation[], paths: readonly string[]): boolean =>
  operations.some((operation) => {
    const touched = touchedPath(operation);
    return operation.op === 'open' || paths.some((path) => touched === path || touched.startsWith(`${path}.`));
  });

const kindsOfCode = (office: Office, code: string): BusinessKind[] =>
  office.userCodes.filter(({ id }) => id === code).flatMap(({ kinds }) => kinds.map(({ id }) => id));

const codesFor = (isFor: ForKind, now: OwnPresent): Option[] =>
  now.office.userCodes
    .filter(({ kinds }) => kinds.some(({ id }) => isFor(id)))
    .map(({ id }) => ({ value: id, label: codeText(id, now) }));

function strangersIn(isFor: ForKind, { targets, delivery }: SurveyAnswers, now: OwnPresent): string[] {
  const held = codesFor(isFor, now).map(({ value }) => value);
  return [...new Set([...targets.map(({ code }) => code), ...delivery])].filter((code) => !held.includes(code));
}

/** The kinds that a form is about, in words. */
export const aboutKinds = (kinds: readonly BusinessKind[]): Text => {
  const names = namesOf(kinds);
  return {
    ja: `対象の業種：${names.ja}。利用開始日の契約にある利用者コードについて入力してください。`,
    en: `For: ${names.en}. Answer for the user codes that the contract holds on the start date.`,
  };
};
