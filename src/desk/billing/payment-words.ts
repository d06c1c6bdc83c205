import type { DebitStatus } from '../../billing/payments/debit-moves.ts';
import type { Text } from '../../ground/words.ts';

export const debitWords = {
  title: { ja: '口座振替', en: 'Direct debit' },
  lead: {
    ja: '引落日ごとに銀行へ渡すファイルを作り、銀行の結果を取り込みます。',
    en: 'A file is made for each day of debit, and the bank’s answer is read in.',
  },
  make: { ja: 'ファイルを作る', en: 'Make a file' },
  debitOn: { ja: '引落日', en: 'Day of debit' },
  choose: { ja: '引落日を選んでください。', en: 'Choose a day of debit.' },
  runs: { ja: '作ったファイル', en: 'Files' },
  noRuns: { ja: 'ファイルはまだありません。', en: 'There is no file yet.' },
  status: { ja: '状態', en: 'State' },
  count: { ja: '件数', en: 'Rows' },
  amount: { ja: '金額', en: 'Amount' },
  debited: { ja: '振替済', en: 'Debited' },
  madeBy: { ja: '作成', en: 'Made' },
  back: { ja: '口座振替に戻る', en: 'Back to direct debit' },
  download: { ja: 'ファイルをダウンロードする', en: 'Download the file' },
  handOver: { ja: '銀行に引き渡した', en: 'The bank has it' },
  handOverNote: {
    ja: '引き渡した後は、作り直せません。先にファイルをダウンロードしてください。',
    en: 'It cannot be made anew after that. Download the file first.',
  },
  drop: { ja: 'このファイルを取り消す', en: 'Drop this file' },
  result: { ja: '銀行の結果', en: 'The bank’s answer' },
  resultFile: { ja: '結果ファイル', en: 'Result file' },
  readResult: { ja: '結果を取り込む', en: 'Read the answer' },
  chooseFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  next: { ja: '次にすること', en: 'What to do next' },
  rows: { ja: '明細', en: 'Rows' },
  invoice: { ja: '請求書番号', en: 'Invoice' },
  office: { ja: '事業所', en: 'Office' },
  of: { ja: '結果', en: 'Result' },
  none: { ja: '—', en: '—' },
  accounts: { ja: '直してもらう口座', en: 'Accounts to be mended' },
  accountsLead: {
    ja: '口座振替の契約で、現在引き落とせない事業所です。請求は銀行振込となります。',
    en: 'Offices that pay by debit and cannot be debited now. Their bills are to be transferred.',
  },
  noAccounts: { ja: '直してもらう口座はありません。', en: 'There is no account to be mended.' },
  bank: { ja: '金融機関・支店', en: 'Bank and branch' },
  holder: { ja: '口座名義', en: 'Holder' },
  why: { ja: '理由', en: 'Reason' },
} as const satisfies Record<string, Text>;

export const debitStatusWords: Record<DebitStatus, Text> = {
  made: { ja: '引渡し前', en: 'Not handed over' },
  handedOver: { ja: '結果待ち', en: 'At the bank' },
  resulted: { ja: '結果取込済', en: 'Answered' },
  dropped: { ja: '取消', en: 'Dropped' },
};

export const debitRunFaultWords = {
  nothing: {
    ja: 'この引落日に引き落とす請求はありません。',
    en: 'Nothing is to be debited on this day.',
  },
  open: {
    ja: 'この引落日のファイルが既にあります。取り消してから作り直してください。',
    en: 'There is a file of this day. Drop it before making another.',
  },
  changed: {
    ja: 'ファイルを作った後に、口座または口座振替の登録が変わりました。取り消してから作り直してください。',
    en: 'An account or a mandate has changed since the file was made. Drop it and make another.',
  },
  past: { ja: '引落日は明日以降から選んでください。', en: 'Choose a day from tomorrow on.' },
} as const satisfies Record<string, Text>;

export const transferWords = {
  title: { ja: '入金', en: 'Transfers' },
  lead: {
    ja: '入金明細のCSVを取り込み、照会番号と金額が一致する請求に消し込みます。',
    en: 'Reads the list of transfers as CSV and matches those whose reference and amount are an invoice’s.',
  },
  load: { ja: '入金明細を取り込む', en: 'Read a list' },
  file: { ja: '入金明細（CSV）', en: 'List of transfers (CSV)' },
  fileHint: {
    ja: '1行目は見出し（入金日、金額、振込依頼人、照会番号）',
    en: 'Headings in the first line: date, amount, payer, reference',
  },
  read: { ja: '取り込む', en: 'Read' },
  chooseFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  unmatched: { ja: '請求が見つからない入金', en: 'Transfers without an invoice' },
  noneUnmatched: { ja: '請求が見つからない入金はありません。', en: 'Every transfer has its invoice.' },
  matched: { ja: '消し込んだ入金（新しい順）', en: 'Matched transfers, the newest first' },
  noneMatched: { ja: '消し込んだ入金はまだありません。', en: 'None has been matched yet.' },
  paidOn: { ja: '入金日', en: 'Date' },
  amount: { ja: '金額', en: 'Amount' },
  payer: { ja: '振込依頼人', en: 'Payer' },
  reference: { ja: '照会番号', en: 'Reference' },
  invoice: { ja: '請求書番号', en: 'Invoice' },
  match: { ja: '消し込む', en: 'Match' },
  undo: { ja: '消込みを取り消す', en: 'Take back' },
  none: { ja: '—', en: '—' },
  unchanged: {
    ja: '同じファイルが取り込まれています。何も変わっていません。',
    en: 'The same file was read before. Nothing has changed.',
  },
  wrongLines: { ja: '読み取れなかった行', en: 'Lines that could not be read' },
} as const satisfies Record<string, Text>;

export const loadedText = (rows: number, matched: number): Text => ({
  ja: `${rows}件を取り込み、${matched}件を消し込みました。`,
  en: `${rows} were read, ${matched} of them matched.`,
});
export const lineText = (line: number, fault: Text): Text => ({
  ja: `${line}行目：${fault.ja}`,
  en: `Line ${line}: ${fault.en}`,
});

export const notMatchedWords = {
  noInvoice: {
    ja: 'この番号の有効な請求書はありません。番号を確認してください。',
    en: 'No invoice that counts has this number.',
  },
  matched: { ja: 'この入金は既に消し込まれています。', en: 'This transfer was matched already.' },
  notMatched: { ja: 'この入金は消し込まれていません。', en: 'This transfer is not matched.' },
} as const satisfies Record<string, Text>;

export const brokenCsvText = (line: number): Text => ({
  ja: `${line}行目からCSVとして読み取れません。`,
  en: `From line ${line} on it is no CSV.`,
});

export const unpaidWords = {
  title: { ja: '未入金', en: 'Unpaid' },
  lead: {
    ja: '支払期日を過ぎた請求と、過入金の請求です。期日から一定の営業日が過ぎると、督促を自動で送ります。',
    en: 'Invoices past their due day, and those that are over-paid. Some business days after the due day a reminder is sent.',
  },
  none: { ja: '未入金の請求はありません。', en: 'Nothing is unpaid.' },
  noneText: {
    ja: '支払期日を過ぎた請求や、振替できなかった請求が出ると、ここに表示されます。',
    en: 'An invoice past its day of payment, or one that could not be debited, appears here.',
  },
  invoice: { ja: '請求書番号', en: 'Invoice' },
  office: { ja: '事業所', en: 'Office' },
  status: { ja: '状態', en: 'State' },
  dueOn: { ja: '支払期日', en: 'Due' },
  late: { ja: '経過日数', en: 'Days late' },
  owed: { ja: '請求額', en: 'Owed' },
  paid: { ja: '入金額', en: 'Paid' },
  remindedOn: { ja: '督促日', en: 'Reminded' },
  receive: { ja: '入金を手で記録する', en: 'Note a payment by hand' },
  amount: { ja: '金額（円）', en: 'Amount (yen)' },
  paidOn: { ja: '入金日', en: 'Paid on' },
  why: { ja: '内容', en: 'What it was' },
  save: { ja: '記録する', en: 'Note it' },
  noted: { ja: '入金を記録しました。', en: 'The payment was noted.' },
  dash: { ja: '—', en: '—' },
} as const satisfies Record<string, Text>;
