import { inSentence, type Text } from '../../ground/words.ts';

/** How the steps of an application stand, in the list of them. */
export const stepWords = {
  label: { ja: 'この申込のステップ', en: 'Steps of this application' },
  filled: { ja: '入力済み', en: 'Filled in' },
  todo: { ja: '未入力', en: 'Not filled in yet' },
  toCheck: { ja: '確認して登録', en: 'Look it over and submit' },
  later: { ja: '前のステップの入力後', en: 'After the steps before' },
  whileFilling: { ja: '入力中', en: 'Being filled in' },
} as const satisfies Record<string, Text>;

/** How many questions of a step are answered wrongly. */
export const mistakesOf = (count: number): Text => ({
  ja: `入力の誤り ${count}件`,
  en: count === 1 ? '1 mistake' : `${count} mistakes`,
});

/** Words of codes of the company's own offices. */
export const codeWords = {
  pick: { ja: '自社の事業所から選ぶ', en: 'Choose from your offices' },
} as const satisfies Record<string, Text>;

/** Words of what was entered before and can be taken again. */
export const reuseWords = {
  contacts: { ja: 'これまでの担当者から選ぶ', en: 'Choose a former contact' },
  reasons: { ja: 'これまでの申込理由から選ぶ', en: 'Choose a former reason' },
} as const satisfies Record<string, Text>;

/** Words of rows that are closed until they are wanted. */
export const rowWords = {
  kept: { ja: '変更なし', en: 'As it is' },
  changed: { ja: '変更あり', en: 'Changed' },
  removed: { ja: '削除', en: 'Removed' },
  change: { ja: '内容を変更する', en: 'Change it' },
} as const satisfies Record<string, Text>;

/** A mistake within rows: 「2行目：…」 */
export const inRow = (row: number, { ja, en }: Text): Text => ({ ja: `${row}行目：${ja}`, en: `Row ${row}: ${en}` });

/** 「追加する利用者コードを入力する」: opens the rows of a question that need not be answered. */
export const fillIn = (question: Text): Text => ({
  ja: `${question.ja}を入力する`,
  en: `Fill in: ${inSentence(question).en}`,
});

/** Words of a list of the contract that is longer than a page. */
export const longListWords = {
  find: { ja: '絞り込む', en: 'Filter' },
  findAll: { ja: '絞り込みを解除する', en: 'Show the whole list' },
  findHint: {
    ja: 'コードや業種の一部を入力してください。入力した内容は、絞り込んでも保存されます。',
    en: 'Part of a code or kind. What you entered is kept.',
  },
  nothingFound: { ja: '該当するものはありません。', en: 'Nothing in the list fits.' },
} as const satisfies Record<string, Text>;

/** Words of a question that is answered from a directory. */
export const lookupWords = {
  look: { ja: '検索する', en: 'Look up' },
  hint: {
    ja: '名称、カナまたはコードを入力し、「検索する」をクリックしてください。',
    en: 'Enter the name, the kana or the code, then look it up.',
  },
  more: {
    ja: '一部だけを表示しています。名称などを詳しく入力して、もう一度検索してください。',
    en: 'These are some of them. Enter more of the name and look it up again.',
  },
  none: { ja: '当てはまるものはありません。', en: 'Nothing fits.' },
} as const satisfies Record<string, Text>;

/** The button that looks up what was typed: 「検索する 金融機関」. */
export const lookUp = (question: Text): Text => ({
  ja: `${lookupWords.look.ja} ${question.ja}`,
  en: `${lookupWords.look.en} ${question.en}`,
});

/** The one that was found: 「みずほ（0001）を選択しています。」 */
export const isFound = (name: Text): Text => ({ ja: `${name.ja}を選択しています。`, en: `${name.en} is chosen.` });

/** The list of what was found. */
export const foundOf = (question: Text, count: number): Text => ({
  ja: `見つかった${question.ja}（${count}件）`,
  en: `${question.en}: ${count} found`,
});

/** 「「利用者IDの管理統計資料」の絞り込み」: the field that narrows the list of a question. */
export const findIn = (question: Text): Text => ({ ja: `「${question.ja}」の絞り込み`, en: `Filter “${question.en}”` });

/** How many items of a long list were answered, on whichever part of it. */
export const answeredItems = (count: number): Text => ({ ja: `・入力 ${count}件`, en: `; ${count} entered` });

/** Words of the contact page and the other pages' leads. */
export const contactWords = {
  lead: {
    ja: 'この申込の担当者を入力してください。確認事項やお知らせは、この方とシステム管理責任者へE-mailでお送りします。',
    en: 'Who deals with this application? Mails go to this person and to the system manager.',
  },
} as const satisfies Record<string, Text>;
