import type { Text } from '../../ground/words.ts';

/** Why a line of a usage file is not taken. */
export const usageFaults = {
  quotes: {
    ja: '「"」の数または位置が正しくありません。',
    en: 'The double quotes are not balanced, or stand where none may.',
  },
  columns: {
    ja: '列の数が5つではありません（利用者ID、業務コード、利用日、回数、ゲートウェイ事業所コード）。',
    en: 'It has not the 5 columns user ID, transaction code, day, count and gateway office.',
  },
  userId: {
    ja: '利用者IDが半角英大文字・数字の8桁ではありません。',
    en: 'The user ID is not of 8 capitals and digits.',
  },
  transactionCode: {
    ja: '業務コードが半角英大文字・数字の3～5桁ではありません。',
    en: 'The transaction code is not of 3 to 5 capitals and digits, a capital first.',
  },
  day: {
    ja: '利用日がこの月の日付ではありません（例 20261101、2026-11-01、2026/11/01）。',
    en: 'The day is none of this month (such as 20261101, 2026-11-01 or 2026/11/01).',
  },
  count: {
    ja: '回数が1～2147483647の整数ではありません。',
    en: 'The count is no whole number from 1 to 2147483647.',
  },
  gatewayOffice: {
    ja: 'ゲートウェイ事業所コードが半角英大文字・数字の6桁ではありません。',
    en: 'The gateway office is no office code of 6 capitals and digits.',
  },
} as const satisfies Record<string, Text>;

export type UsageFault = keyof typeof usageFaults;

/** Why a file is not read at all. */
export const fileWords = {
  header: {
    ja: '見出しの行に、必要な列（利用者ID、業務コード、利用日、回数、ゲートウェイ事業所コード）がそろっていないか、同じ列または知らない列があります。見出しを直すか、見出しの行を削除してください。',
    en: 'The line of headings has not each of user ID, transaction code, day, count and gateway office once, or has others. Correct it, or take it out.',
  },
  noLines: {
    ja: '読み取れる行が1つもありません。ファイルと対象月を確認してください。',
    en: 'Not one line of it can be read. Check the file and the month.',
  },
  tooManyRejected: (most: number): Text => ({
    ja: `読み取れない行が${most.toLocaleString('ja-JP')}行を超えました。ファイルの形式と対象月を確認してください。何も読み込んでいません。`,
    en: `More than ${most.toLocaleString('en-GB')} lines cannot be read. Check what kind of file it is, and the month. Nothing was loaded.`,
  }),
} as const;

/** Why nothing of a month's usage is changed. */
export const loadWords = {
  fixed: {
    ja: 'この月の請求は確定済みのため、利用実績を変更できません。',
    en: 'The bills of this month are fixed: its usage cannot be changed any more.',
  },
  beingLoaded: {
    ja: 'この月の利用実績は、ほかの人が読み込んでいます。終わってから、一覧を確認してください。',
    en: 'Somebody else is loading the usage of this month. Wait until that has ended, then look at the list.',
  },
  noSuchPart: (parts: readonly string[]): Text =>
    parts.length === 0
      ? {
          ja: '利用実績は月全体で1ファイルです。区分は指定できません。',
          en: 'The usage of a month is one file: there are no parts.',
        }
      : { ja: `区分を ${parts.join('、')} から選択してください。`, en: `Choose a part: ${parts.join(', ')}.` },
} as const;

/** Headings of the list of lines that are not taken. */
export const rejectedWords = {
  line: { ja: '行番号', en: 'Line' },
  reason: { ja: '理由', en: 'Reason' },
  content: { ja: '行の内容', en: 'Content' },
} as const satisfies Record<string, Text>;

/** What is asked and told where the use of an ID is given to an office by hand. */
export const assignWords = {
  office: { ja: '請求先の事業所コード', en: 'Office to bill' },
  family: { ja: '接続', en: 'Connection' },
  why: { ja: '理由', en: 'Reason' },
  noOffice: {
    ja: '事業所コードを英数字6桁で入力してください（例 NAC001）。',
    en: 'Enter the code of an office, 6 letters and digits, such as NAC001.',
  },
  noContract: (code: string): Text => ({
    ja: `${code} は、この月に契約がありません。事業所コードを確認してください。`,
    en: `${code} has no contract in this month. Check the code.`,
  }),
  chooseFamily: { ja: '専用回線かインターネットを選択してください。', en: 'Choose leased line or Internet.' },
  noWhy: { ja: '理由を入力してください。', en: 'Give the reason.' },
  whyTooLong: { ja: '理由は240文字以内で入力してください。', en: 'The reason may have 240 characters at most.' },
  notUnknown: {
    ja: 'この利用者IDは、すでに契約があるか、割り当て済みか、この月の利用がありません。一覧を確認してください。',
    en: 'A contract has this user ID by now, somebody has assigned it, or it was not used in this month. Look at the list.',
  },
  notAssigned: {
    ja: 'この利用者IDの割り当ては、すでに取り消されています。一覧を確認してください。',
    en: 'The assignment of this user ID has been taken back already. Look at the list.',
  },
} as const;
