import type { Day } from '../ground/clock.ts';
import { typedLine } from '../ground/text/normalise.ts';
import { listed, type Text } from '../ground/words.ts';

/** What is missing may be one of the rows whose code could not be read: these come first. */
const afterUnread = (unread: readonly string[], text: Text): Text =>
  unread.length === 0
    ? text
    : {
        ja: `コードを読み取れない行（${listed(unread).ja}）を先に直してください。${text.ja}`,
        en: `Correct the rows first whose code cannot be read (${listed(unread).en}). ${text.en}`,
      };

/** What a report says of a file or a row that is wrong: what it is, and what to do. */
export const say = {
  fileUnknown: (names: readonly string[]): Text => ({
    ja: `ファイル名が違います。使えるのは ${listed(names).ja}（.csv または .json）です。名前を直すか、フォルダから出してください。`,
    en: `Not a file that is read: rename it to one of ${listed(names).en} (.csv or .json), or take it out of the folder.`,
  }),
  fileTwice: (table: string): Text => ({
    ja: `${table} のファイルが2つあります。CSVかJSONの1つだけを置いてください。`,
    en: `There are two files of ${table}: leave one of them, CSV or JSON.`,
  }),
  unreadable: (code: string): Text => ({
    ja: `ファイルを開けません（${code}）。フォルダでないこと、読み取りの権限があることを確認してください。`,
    en: `It cannot be opened (${code}): see that it is a file, and that this program may read it.`,
  }),
  encoding: {
    ja: '文字コードを読み取れません。UTF-8、UTF-16またはShift_JISで保存し直してください。',
    en: 'The characters cannot be read: save the file as UTF-8, UTF-16 or Shift_JIS.',
  },
  errorValue: (label: Text, cell: string): Text => ({
    ja: `${label.ja}が「${typedLine(cell)}」です。表計算ソフトのエラー表示のため取り込めません。値を入力してください。`,
    en: `${label.en} is “${typedLine(cell)}”, the error of a spreadsheet: enter the value itself.`,
  }),
  skippedSystem: {
    ja: 'パソコンが作るファイルのため、読み取りません。',
    en: 'It is not read: a computer made it for itself.',
  },
  skippedOther: {
    ja: 'CSVでもJSONでもないため、読み取りません。データが入っている場合は、CSVで保存し直してください。',
    en: 'It is not read, being neither CSV nor JSON: if there is data in it, save it as CSV.',
  },
  wrongRow: (code: string, place: string): Text => ({
    ja: `企業 ${code} の行（${place}）に誤りがあります。先にその行を直してください。`,
    en: `The row of the company ${code} (${place}) is wrong: correct that one first.`,
  }),
  empty: {
    ja: '見出しの行がありません。1行目に列の名前を入れてください。',
    en: 'There is no line of headings: put the names of the columns on line 1.',
  },
  headingBlank: (column: number): Text => ({
    ja: `${column}列目の見出しが空です。列の名前を入れるか、列を削除してください。`,
    en: `Column ${column} has no heading: name it, or delete the column.`,
  }),
  columnsUnknown: (headings: readonly string[]): Text => ({
    ja: `知らない見出しがあります：${listed(headings).ja}。列の名前を直すか、列を削除してください。`,
    en: `Unknown headings: ${listed(headings).en}. Correct the name of the column, or delete it.`,
  }),
  columnsTwice: (headings: readonly string[]): Text => ({
    ja: `同じ列が2回あります：${listed(headings).ja}。1つだけ残してください。`,
    en: `Columns that stand twice: ${listed(headings).en}. Leave one of each.`,
  }),
  columnsMissing: (headings: readonly string[]): Text => ({
    ja: `必要な列がありません：${listed(headings).ja}。列を加えてください。`,
    en: `Columns that are missing: ${listed(headings).en}. Add them.`,
  }),
  cellsTooMany: (headings: number): Text => ({
    ja: `見出しは${headings}列ですが、この行にはそれより多くの値があります。値の中の「,」は「"」で囲んでください。`,
    en: `There are ${headings} headings, but this line has more cells: put a value with a comma between double quotes.`,
  }),
  csvBroken: {
    ja: 'この行からCSVとして読み取れません。「"」の数と位置を確認してください。',
    en: 'From this line on it cannot be read as CSV: see where the double quotes stand.',
  },
  jsonBroken: (message: string): Text => ({
    ja: `JSONとして読み取れません（${message}）。`,
    en: `It cannot be read as JSON: ${message}.`,
  }),
  jsonShape: (path: string): Text => ({
    ja: `オブジェクトの配列にしてください（${path || '全体'}）。値は文字列、数値、true/false、文字列の配列です。`,
    en: `Make it a list of objects whose values are texts, numbers, true, false or lists of texts (at ${path || 'the top'}).`,
  }),
  noStart: {
    ja: '利用開始日がありません。列 from に入れるか、--from=YYYY-MM-DD を付けてください。',
    en: 'There is no start date: fill in the column “from”, or give --from=YYYY-MM-DD.',
  },
  twice: (what: string, first: string): Text => ({
    ja: `${what} が2回あります（${first}）。1つだけ残してください。`,
    en: `${what} stands twice (${first}): leave one.`,
  }),
  noOffice: (code: string, unread: readonly string[]): Text =>
    afterUnread(unread, {
      ja: `事業所 ${code} の行が offices にありません。行を加えるか、事業所コードを直してください。`,
      en: `There is no row of the office ${code} in offices: add it, or correct the office code.`,
    }),
  noCompany: (code: string, unread: readonly string[]): Text =>
    afterUnread(unread, {
      ja: `企業 ${code} が companies にも登録済みの契約にもありません。companies に行を加えてください。`,
      en: `The company ${code} is neither in companies nor on record: add a row to companies.`,
    }),
  beforeCompany: (from: Day, place?: string): Text => ({
    ja: `企業の利用開始日（${from}${place ? `、${place}` : ''}）より前です。企業の利用開始日を早めてください。`,
    en: `It begins before its company does (${from}${place ? `, ${place}` : ''}): give the company an earlier start date.`,
  }),
  unknownOffice: (code: string, unread: readonly string[]): Text =>
    afterUnread(unread, {
      ja: `事業所 ${code} が offices にも登録済みの契約にもありません。事業所コードを確認してください。`,
      en: `The office ${code} is neither in offices nor on record: check the office code.`,
    }),
  itself: {
    ja: '自分の事業所コードです。相手の事業所コードに直してください。',
    en: 'This is the office itself: enter the other’s code.',
  },
  otherCompany: (code: string): Text => ({
    ja: `機器共用は同一企業内だけです。${code} は別の企業です。`,
    en: `Equipment is shared within one company; ${code} is of another.`,
  }),
  chain: (code: string, place?: string): Text => ({
    ja: `${code} も他の事業所の機器を共用しています${place ? `（${place}）` : ''}。機器を所有する事業所のコードにしてください。`,
    en: `${code} itself uses another office’s equipment${place ? ` (${place})` : ''}: enter the office that owns it.`,
  }),
  codeOfCompany: (code: string, company: string): Text => ({
    ja: `利用者コード ${code} の末尾3文字が企業略称 ${company} と異なります。利用者コードと事業所コードを確認してください。`,
    en: `The user code ${code} does not end with the company abbreviation ${company}: check it and the office code.`,
  }),
  noCode: (code: string): Text => ({
    ja: `利用者コード ${code} が、この事業所の行として user-codes にありません。`,
    en: `The user code ${code} has no row of this office in user-codes: add one.`,
  }),
  notOfCode: (code: string, place: string): Text => ({
    ja: `業務の種別が、user-codes にある利用者コード ${code} の利用業種（${place}）に含まれていません。`,
    en: `The business kind is none of those that user-codes has for ${code} (${place}).`,
  }),
  noArchive: {
    ja: '保税管理資料保存サービスは、この業種では利用できません。「いいえ」にしてください。',
    en: 'There is no bonded archive for this business kind: enter “no”.',
  },
  representativeHalf: {
    ja: '代表者名と代表者の役職は、両方を入力するか、両方を空にしてください。',
    en: 'Name and post of the representative go together: enter both, or neither.',
  },
  devicesDiffer: (column: string, number: number, sum: number): Text => ({
    ja: `${column} は${number}ですが、devices の内訳の合計は${sum}です。同じになるように入力するか、devices の行を削除してください。`,
    en: `${column} is ${number}, but the rows in devices add up to ${sum}: make them the same, or delete the rows in devices.`,
  }),
  brokerHalf: {
    ja: '通関士の氏名と通関士証票番号は、両方を入力するか、両方を空にしてください。',
    en: 'The name of the broker and the licence number go together: enter both, or neither.',
  },
  noBroker: {
    ja: '通関士の氏名と通関士証票番号は、業務の種別が通関士の利用者IDだけのものです。空にしてください。',
    en: 'Only a user ID of the kind Customs broker has a broker and a licence number: leave them empty.',
  },
  taken: (value: string, office: string): Text => ({
    ja: `${value} は、登録済みの事業所 ${office} が使用しています。`,
    en: `${value} is in use by the office ${office}, which is on record.`,
  }),
  noPlan: (column: string, place?: string): Text => ({
    ja: `この接続を利用していますが${place ? `（${place}）` : ''}、料金プランがありません。${column} に A または B を入れてください。`,
    en: `The connection is in use${place ? ` (${place})` : ''} but has no plan: enter A or B in ${column}.`,
  }),
  noAccount: {
    ja: '口座振替には、金融機関名・支店名・預金種目・口座番号・口座名義がすべて必要です。',
    en: 'Direct debit needs bank, branch, kind of account, number and holder.',
  },
  noBranch: (bank: string, branch: string): Text => ({
    ja: `金融機関コード「${bank}」に支店コード「${branch}」はありません。金融機関一覧のコードを入れてください。`,
    en: `The bank “${bank}” has no branch “${branch}”: enter codes of the banks’ list.`,
  }),
  differs: (code: string, what: readonly Text[]): Text => ({
    ja: `${code} は別の内容で登録済みです（${listed(what.map(({ ja }) => ja)).ja}）。取り込みでは上書きしません。変更は申込で行ってください。`,
    en: `${code} is on record with other content (${listed(what.map(({ en }) => en)).en}). Nothing is overwritten: change it by an application.`,
  }),
  heldOtherwise: (code: string): Text => ({
    ja: `${code} は、この窓口の申込によって契約しています。行を削除してください。`,
    en: `${code} has its contract by an application here: delete the row.`,
  }),
  noPlace: {
    ja: '事業所コードがありません。企業の管理者の場合は、役割に「企業の管理者」、企業略称に企業を入れてください。',
    en: 'There is no office code: add it, or make this row one of an administrator of a company.',
  },
  administratorOfOffice: {
    ja: '企業の管理者の行には、事業所コードではなく企業略称を入れてください。',
    en: 'A row of a company administrator has a company abbreviation and no office code.',
  },
  administratorAlone: {
    ja: '企業の管理者は全事業所の管理責任者を兼ねます。同じログインIDの他の行を削除してください。',
    en: 'A company administrator is the manager of every office: delete the other rows of this log-in ID.',
  },
  companyOfOffice: (company: string, office: string): Text => ({
    ja: `事業所 ${office} は企業 ${company} のものではありません。企業略称を空にするか、直してください。`,
    en: `The office ${office} is none of the company ${company}: correct the abbreviation, or leave it empty.`,
  }),
  personDiffers: (loginId: string): Text => ({
    ja: `ログインID ${loginId} は別の内容で登録済みです。別のログインIDにするか、行を削除してください。`,
    en: `The log-in ID ${loginId} is on record with other content: choose another, or delete the row.`,
  }),
  personTwoWays: (loginId: string, first: string): Text => ({
    ja: `ログインID ${loginId} の最初の行（${first}）と、氏名・E-mailアドレス・言語または企業が異なります。`,
    en: `The rows of the log-in ID ${loginId} differ in name, e-mail address, language or company: see the first one, ${first}.`,
  }),
  loginId: {
    ja: 'ログインIDは、英小文字・数字・「-」の3〜30文字です（先頭は「-」以外）。',
    en: 'A log-in ID has 3 to 30 letters, digits and hyphens, the first no hyphen.',
  },
  leftOut: (because: string): Text => ({
    ja: `正しい行ですが、取り込みません：${because} に誤りがあります。`,
    en: `The row is right but is left out: ${because} is wrong.`,
  }),
} as const;

const startDate: Text = { ja: '利用開始日', en: 'start date' };
/** What differs in a contract that is on record, where it is not a value of its own. */
export const differing = { startDate } as const;
