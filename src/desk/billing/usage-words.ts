import type { Text } from '../../ground/words.ts';

export const usageWords = {
  title: { ja: '利用実績', en: 'Usage' },
  lead: {
    ja: '月ごとの利用実績ファイルを読み込みます。同じ月のファイルを読み込み直すと新しい版になり、確定した月は変更できません。',
    en: 'The usage of each month, read from a file. A month that is read in anew gets a new version; one that is fixed stays as it is.',
  },
  month: { ja: '利用月', en: 'Month' },
  files: { ja: 'ファイル数', en: 'Files' },
  lines: { ja: '行数', en: 'Lines' },
  rejected: { ja: '読み取れない行', en: 'Not readable' },
  loadedAt: { ja: '読込日時', en: 'Loaded' },
  loadedBy: { ja: '読込者', en: 'By' },
  none: { ja: '利用実績はまだありません', en: 'No usage yet' },
  noneText: {
    ja: '上の欄でこの月の利用実績のファイルを選択して取り込むと、ここに版ごとに表示されます。',
    en: 'Choose the file of this month’s usage and read it in; each version appears here.',
  },
  noneBody: {
    ja: 'ファイルを読み込むと、ここに月ごとに表示します。',
    en: 'Once a file is loaded, its month stands here.',
  },
  load: { ja: 'ファイルの読み込み', en: 'Load a file' },
  part: { ja: '区分', en: 'Part' },
  partHint: {
    ja: 'ファイルがその月の一部であるときの区分です。',
    en: 'The part of the month that the file is the whole of.',
  },
  choose: { ja: '選択してください', en: 'Choose' },
  chooseMonth: { ja: '利用月を選択してください。', en: 'Choose the month.' },
  file: { ja: '利用実績ファイル（CSV）', en: 'Usage file (CSV)' },
  fileHint: {
    ja: '利用者ID、業務コード、利用日、回数、ゲートウェイ事業所コードの順に1行ずつ。UTF-8またはShift_JIS、1 GBまで。大きなファイルは数分かかります。',
    en: 'A line each of user ID, transaction code, day, count and gateway office; UTF-8 or Shift_JIS, 1 GB at most. A large file takes some minutes.',
  },
  chooseFile: { ja: '読み込むファイルを選択してください。', en: 'Choose the file to load.' },
  loadNow: { ja: '読み込む', en: 'Load' },
  loading: {
    ja: 'ファイルを送信し、読み込んでいます。このままお待ちください。',
    en: 'The file is being sent and loaded. Please wait.',
  },
  back: { ja: '利用実績の一覧に戻る', en: 'Back to usage' },
  versions: { ja: 'ファイルと版', en: 'Files and versions' },
  loadedFiles: { ja: '読み込んだファイル', en: 'Files that were loaded' },
  version: { ja: '版', en: 'Version' },
  state: { ja: '状態', en: 'State' },
  current: { ja: '有効', en: 'Counts' },
  replaced: { ja: '置換済', en: 'Replaced' },
  name: { ja: 'ファイル名', en: 'File' },
  byCommand: { ja: 'コマンド', en: 'Command' },
  fixed: {
    ja: 'この月の請求は確定済みのため、利用実績は変更できません。',
    en: 'The bills of this month are fixed: its usage stays as it is.',
  },
  unknown: { ja: '契約のない利用者ID', en: 'User IDs without a contract' },
  unknownLead: {
    ja: '利用日に契約が見つからない利用者IDです。請求先の事業所に割り当てない限り、この利用は請求されません。',
    en: 'No contract has these on the days of use. They are billed to nobody until an office is found for them.',
  },
  noUnknown: {
    ja: 'すべての利用者IDに契約があります。',
    en: 'Every user ID has a contract on its days of use.',
  },
  userId: { ja: '利用者ID', en: 'User ID' },
  days: { ja: '契約のない利用日', en: 'Days without a contract' },
  uses: { ja: '回数', en: 'Uses' },
  assigned: { ja: '割り当て', en: 'Assigned to' },
  assign: { ja: '割り当てる', en: 'Assign' },
  undo: { ja: '割り当てを取り消す', en: 'Take back' },
  officeHint: { ja: '例 NAC001', en: 'Such as NAC001' },
  whyHint: { ja: '240文字以内。履歴に残ります。', en: 'At most 240 characters. It stays in the history.' },
  cancel: { ja: '割り当てをやめる', en: 'Leave it' },
} as const satisfies Record<string, Text>;

const counted = (count: number) => ({
  ja: `${count.toLocaleString('ja-JP')}行`,
  en: `${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'}`,
});

/** What a page says of a file that was just loaded. */
export const loadedText = (file: { version: number; lines: number; rejected: number }): Text => ({
  ja: `第${file.version}版として${counted(file.lines).ja}を読み込みました。${
    file.rejected > 0 ? `読み取れない行が${counted(file.rejected).ja}あります。理由を確認してください。` : ''
  }`,
  en: `${counted(file.lines).en} loaded as version ${file.version}.${
    file.rejected > 0 ? ` Not readable: ${counted(file.rejected).en}. See why.` : ''
  }`,
});

export const unchangedText = ({ version }: { version: number }): Text => ({
  ja: `同じ内容のファイルが第${version}版として読み込み済みです。何も変更していません。`,
  en: `The same content is there already as version ${version}. Nothing was changed.`,
});

export const versionText = (version: number): Text => ({ ja: `第${version}版`, en: `Version ${version}` });
export const assignTitle = (userId: string): Text => ({
  ja: `${userId} を事業所に割り当てる`,
  en: `Assign ${userId} to an office`,
});
export const waitingText = (waiting: number, all: number): Text => ({
  ja: `${all.toLocaleString('ja-JP')}件のうち、割り当てのないもの ${waiting.toLocaleString('ja-JP')}件`,
  en: `${waiting.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} wait for an office`,
});
/** The download of a file's lines that could not be read, named aloud by the version that it is of. */
export const rejectedLabel = (version: number): Text => ({
  ja: `第${version}版の読み取れない行（CSV）`,
  en: `Lines of version ${version} that cannot be read (CSV)`,
});
export const assignedText = (userId: string): Text => ({
  ja: `${userId} の割り当てを登録しました。`,
  en: `${userId} is assigned.`,
});
export const unassignedText = (userId: string): Text => ({
  ja: `${userId} の割り当てを取り消しました。`,
  en: `The assignment of ${userId} is taken back.`,
});
