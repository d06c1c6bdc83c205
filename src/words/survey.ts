import type { Text } from '../ground/words.ts';

/** Words in the workbooks of survey forms. */
export const surveyWords = {
  about: { ja: '説明', en: 'About this form' },
  lists: { ja: '選択肢', en: 'Choices' },
  form: { ja: '調査票', en: 'Form' },
  mark: { ja: '様式番号', en: 'Form number' },
  officeCode: { ja: '事業所コード', en: 'Office code' },
  office: { ja: '企業名・事業所名', en: 'Company and office' },
  settles: { ja: '対象の利用申込', en: 'Settings for' },
  start: { ja: '利用開始日', en: 'Start date' },
  codes: { ja: '利用者コード', en: 'User codes' },
  noCodes: { ja: 'なし', en: 'None' },
  how: { ja: '記入の方法', en: 'How to fill it in' },
  no: { ja: '番号', en: 'No.' },
  required: { ja: '（必須）', en: ' (required)' },
  optional: { ja: '（任意）', en: ' (optional)' },
  notOnList: { ja: '選択肢から選んでください', en: 'Choose from the list' },
} as const satisfies Record<string, Text>;

/** What to do, a line each. */
export const surveySteps: readonly Text[] = [
  {
    ja: '番号の付いたシートの、枠で囲まれた白い欄に記入してください。見出しと行の位置は変えないでください（白い欄のほかは保護されています）。',
    en: 'Fill in the white cells with a frame, on the sheets with a number. Leave headings and rows where they are: all other cells are protected.',
  },
  {
    ja: '選択肢のある欄では、欄を選ぶと出る▼から選んでください。',
    en: 'Where there is a choice, select the cell and open its list.',
  },
  {
    ja: '契約にある利用者コードは、あらかじめ記入してあります。使わない行は、利用者コードを消してください。1つの利用者コードに2行以上記入することもできます。',
    en: 'The user codes of the contract are entered already. Clear the user code of a row that you do not need. A code may have several rows.',
  },
  {
    ja: '保存（.xlsx）したら、申込の画面の「調査票ファイル」に添付してください。ファイル名は自由です。',
    en: 'Save it as .xlsx, then attach it to “Filled spreadsheet” on the page of the application, under any name.',
  },
  {
    ja: '記入した内容は、添付すると画面の入力欄に読み込まれます。誤りがあるときは、シート・行・列をお知らせしますので、直してもう一度添付してください。',
    en: 'When it is attached, the answers are read into the page. Mistakes are told with sheet, row and column: correct them and attach it again.',
  },
];

/** Where in a workbook something is: 「シート「1 出力先」5行目C列（C5）」. */
export const placeOf = (sheet: string, column: string, row: number): Text => ({
  ja: `シート「${sheet}」${row}行目${column}列（${column}${row}）`,
  en: `Sheet “${sheet}”, row ${row}, column ${column} (${column}${row})`,
});

export const atPlace = (place: Text, message: Text): Text => ({
  ja: `${place.ja}：${message.ja}`,
  en: `${place.en}: ${message.en}`,
});

export const surveyMistakes = {
  moved: {
    ja: '見出しの位置が変わっています。未記入の調査票をもう一度ダウンロードし、記入した内容を写してください。',
    en: 'The heading is not where it should be. Download the blank form again and copy your answers into it.',
  },
  formula: {
    ja: '式の結果がエラーになっているか、保存されていません。値を入力してください。',
    en: 'The formula gives an error, or was saved without its result. Enter a value.',
  },
} as const satisfies Record<string, Text>;

/** Why the answers of a file that looks like a form were not read into the page. */
export const unreadForms = {
  noWorkbook: { ja: 'Excelファイル（.xlsx）ではないため', en: 'it is no Excel file (.xlsx)' },
  broken: {
    ja: '壊れているか大きすぎて、ファイルを開けないため',
    en: 'the file is broken or too large to be opened',
  },
  unknown: { ja: 'この窓口の調査票の様式ではないため', en: 'it is no form of this counter' },
  closed: {
    ja: '修正の対象でない項目の分。対象の項目の分は読み込まれています',
    en: 'as far as their questions are closed in this correction; the others were read',
  },
  elsewhere: {
    ja: 'システム設定の申込の「調査票ファイル」に添付されていないため',
    en: 'it is not attached as “Filled spreadsheet” of the system settings',
  },
  replaced: {
    ja: '後から添付した調査票の内容に置き換わったため',
    en: 'the answers of a form attached later took their place',
  },
} as const satisfies Record<string, Text>;

/** Beside the file, wherever it is shown. */
export const notReadIn = (why: Text): Text => ({
  ja: `記入内容は申込の画面に読み込まれていません：${why.ja}`,
  en: `Its answers were not read into the application (${why.en}).`,
});

/** Of the applicant, before filing. */
export const unreadWords = {
  title: { ja: '読み込まれていない調査票があります', en: 'A form was attached whose answers were not read' },
  text: {
    ja: 'センターにはファイルのまま届きます。画面の入力欄に読み込むには、未記入の調査票をダウンロードして記入し、「調査票ファイル」に添付してください。',
    en: 'The centre gets the file as it is. To have it read into the page, fill in the blank form from there and attach it as “Filled spreadsheet”.',
  },
  checks: { ja: '添付された調査票がすべて読み込まれている', en: 'Every attached form was read' },
} as const satisfies Record<string, Text>;

export const noSheet = (sheet: Text): Text => ({
  ja: `シート「${sheet.ja}」がありません。未記入の調査票をもう一度ダウンロードし、記入した内容を写してください。`,
  en: `The sheet “${sheet.en}” is missing. Download the blank form again and copy your answers into it.`,
});

export const otherForm = (wanted: Text): Text => ({
  ja: `別の調査票です。「${wanted.ja}」の未記入の調査票をダウンロードして記入してください。`,
  en: `This is another form. Download the blank form “${wanted.en}” and fill it in.`,
});

export const olderForm = (wanted: Text): Text => ({
  ja: `「${wanted.ja}」の様式が新しくなっています。未記入の調査票をもう一度ダウンロードして記入してください。`,
  en: `The form “${wanted.en}” was renewed. Download the blank form again and fill it in.`,
});

export const otherOffice = (found: string, wanted: string): Text => ({
  ja: `事業所コードが${found || '空白'}になっています。この申込は${wanted}のものです。${wanted}の調査票を添付してください。`,
  en: `The office code is ${found || 'empty'}, but this application is for ${wanted}. Attach the form of ${wanted}.`,
});

export const notAnOption = (typed: string): Text => ({
  ja: `「${typed}」は選択肢にありません。リストから選んでください。`,
  en: `“${typed}” is not on the list. Choose from the list.`,
});

export const belowTable = (rows: number): Text => ({
  ja: `記入できるのは${rows}行までです。この行の内容は読み取れません。`,
  en: `There are ${rows} rows at most; this row cannot be read.`,
});

/** In front of the mistakes of a file, a line each. */
export const mistakesIn = (file: string, count: number): Text => ({
  ja: `「${file}」に記入の誤りが${count}か所あります。直してから、もう一度添付してください。`,
  en: `“${file}” has ${count} ${count === 1 ? 'mistake' : 'mistakes'}. Correct ${count === 1 ? 'it' : 'them'} and attach the file again.`,
});

export const moreMistakes = (count: number): Text => ({
  ja: `ほか${count}か所`,
  en: `and ${count} more`,
});

/** Up to how many characters an answer may have. */
export const upTo = (limit: number): Text => ({ ja: `${limit}文字以内`, en: `at most ${limit} characters` });
export const forExample = (example: string): Text => ({ ja: `例）${example}`, en: `e.g. ${example}` });

/** A row with nothing but its first answer. */
export const unfinishedRow = (first: Text = { ja: '', en: '' }): Text => ({
  ja: `この行の残りの欄を記入してください。使わない行は、${first.ja}を消してください。`,
  en: `Fill in the rest of this row, or clear ${first.en.toLowerCase()} if you do not need it.`,
});
