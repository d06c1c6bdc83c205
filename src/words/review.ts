import type { Text } from '../ground/words.ts';
import { letterLimit, reasonLimit } from './limits.ts';

/** What is wrong with what the centre typed to decide on an application. */
export const decisionWords = {
  startDate: { ja: '利用開始日', en: 'Start date' },
  newStart: { ja: '変更後の利用開始日', en: 'New start date' },
  tooLong: {
    ja: `${letterLimit.toLocaleString('en')}文字以内で入力してください。`,
    en: `Use at most ${letterLimit.toLocaleString('en')} characters.`,
  },
  typedText: { ja: '入力した文章', en: 'Your text' },
  queryMissing: { ja: '確認事項を入力してください。', en: 'Enter a query.' },
  questionMissing: {
    ja: 'コメントを付ける設問を選択してください。',
    en: 'Choose the question that the remark is about.',
  },
  remarkMissing: {
    ja: '選択した設問へのコメントを入力してください。',
    en: 'Enter the remark on the question you chose.',
  },
  reasonMissing: { ja: '不承諾の理由を入力してください。', en: 'Enter the reason of the refusal.' },
  returnMissing: { ja: '差し戻す理由を入力してください。', en: 'Enter the reason for sending it back.' },
  decidedReasonMissing: { ja: '理由を入力してください。', en: 'Enter the reason.' },
} as const satisfies Record<string, Text>;

/** The note that is kept with the state of a form for direct debit. */
export const mandateNoteWords = {
  note: { ja: 'メモ', en: 'Note' },
  noteTooLong: {
    ja: `メモは${reasonLimit}文字以内で入力してください。`,
    en: `The note has at most ${reasonLimit} characters.`,
  },
} as const satisfies Record<string, Text>;
