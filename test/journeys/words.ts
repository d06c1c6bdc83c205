import { statuses } from '../../src/application/move/status.ts';
import { changeWording, contactPage } from '../../src/application/record/pages.ts';
import { sharing } from '../../src/contract/parts/sharing.ts';
import { reviewWords } from '../../src/desk/review/words.ts';
import { deskWords, listWords } from '../../src/desk/words.ts';
import type { Text } from '../../src/ground/words.ts';
import { newsSentences } from '../../src/notices/sentences.ts';
import { checkWords } from '../../src/portal/apply/check-words.ts';
import { choiceWords } from '../../src/portal/apply/choice-words.ts';
import { doneTitle } from '../../src/portal/apply/done-words.ts';
import { applyWords } from '../../src/portal/apply/words.ts';
import { contractWords } from '../../src/portal/contract/words.ts';
import { guidanceWords } from '../../src/portal/menu/guidance-words.ts';
import { groupWords, menuWords } from '../../src/portal/menu/words.ts';
import { equipmentSharing } from '../../src/procedures/special/equipment-sharing.ts';
import { detailWords, idWords } from '../../src/words/applications.ts';
import { entryWords } from '../../src/words/entry.ts';
import { frameWords } from '../../src/words/frame.ts';

/** The words of the pages as `screens.md` and the manual print them: nothing here is taken from the program. */
const ja = {
  login: 'ログイン',
  loginId: 'ログインID',
  password: 'パスワード',
  logout: 'ログアウト',
  menu: 'メニュー',
  news: '新着情報',
  newsText: '利用申込の審査を終了しました。通知内容を確認してください。',
  details: '詳細',
  change: '契約内容の変更',
  guidance: '変更申込ガイダンス',
  toChoice: '申込内容選択へ進む',
  choice: '変更申込内容 入力',
  special: 'その他の契約変更',
  yes: 'あり',
  sharing: '機器共用（追加・解除）',
  reason: '変更する理由',
  start: '利用開始希望日',
  toContact: '申込担当者の入力へ進む',
  contact: '申込担当者 入力',
  toPages: '変更内容の入力へ進む',
  sharingPage: '機器共用 入力',
  release: '機器共用の解除',
  add: '事業所コード（機器共用先）',
  diagram: 'システム構成図',
  attach: 'システム構成図を添付する',
  toCheck: '申込内容確認へ進む',
  check: '申込内容 確認',
  edit: '入力に戻る',
  remarks: '備考',
  save: '申込内容を一時保存する',
  submit: '申込内容を登録する',
  done: 'NACCS利用申込 完了',
  toDetail: '利用申込詳細を開く',
  detail: '利用申込詳細',
  status: '状態',
  reviewEnded: '審査終了',
  started: '利用開始済',
  startDate: '利用開始日',
  ids: 'ID通知内容',
  form: '申込書を出力する',
  letter: '承諾書を出力する',
  nextTab: '次のページへ',
  contract: '契約内容確認',
  asOf: '基準日',
  show: '表示する',
  sharingRegion: '機器共用',
  queue: '審査待ち一覧',
  review: '申込内容 審査',
  take: '審査を開始する',
  end: '審査を終了する',
  query: '確認事項',
  sendQuery: '確認事項を送る',
  refusal: '理由',
  refuse: '不承諾にする',
  mails: '送信メール',
} as const;

export type Words = Readonly<Record<keyof typeof ja, string>>;

/** In English the words are ours to choose: whatever the pages say. */
const en: Words = inEnglish({
  login: entryWords.logIn,
  loginId: entryWords.loginId,
  password: entryWords.password,
  logout: frameWords.logout,
  menu: menuWords.title,
  news: menuWords.news,
  newsText: newsSentences.confirmed.text,
  details: menuWords.details,
  change: groupWords.change,
  guidance: guidanceWords.title,
  toChoice: guidanceWords.next,
  choice: choiceWords.title,
  special: choiceWords.special,
  yes: choiceWords.yes,
  sharing: equipmentSharing.title,
  reason: changeWording.reason,
  start: choiceWords.desiredStart,
  toContact: applyWords.toContact,
  contact: contactPage.title,
  toPages: applyWords.toChanges,
  sharingPage: equipmentSharing.pages[0].title,
  release: equipmentSharing.pages[0].sections[0].ask.release.label,
  add: equipmentSharing.pages[0].sections[1].ask.add.label,
  diagram: equipmentSharing.pages[0].sections[2].ask.diagram.label,
  attach: { ja: ja.attach, en: 'Attach the system diagram' },
  toCheck: applyWords.toCheck,
  check: checkWords.title,
  edit: checkWords.edit,
  remarks: checkWords.remarks,
  save: applyWords.save,
  submit: checkWords.file,
  done: doneTitle({ ja: 'NACCS', en: 'NACCS' }),
  toDetail: { ja: ja.toDetail, en: 'Open the application' },
  detail: detailWords.title,
  status: detailWords.status,
  reviewEnded: statuses.confirmed,
  started: statuses.effective,
  startDate: detailWords.start,
  ids: idWords.title,
  form: detailWords.printForm,
  letter: detailWords.printLetter,
  nextTab: detailWords.nextTab,
  contract: contractWords.title,
  asOf: contractWords.on,
  show: contractWords.show,
  sharingRegion: sharing.block,
  queue: listWords.queue,
  review: reviewWords.title,
  take: reviewWords.take,
  end: reviewWords.end,
  query: reviewWords.query,
  sendQuery: reviewWords.querySend,
  refusal: reviewWords.reason,
  refuse: reviewWords.refuse,
  mails: deskWords.mails,
});

export const say = { ja, en } as const satisfies Record<string, Words>;

function inEnglish(words: Readonly<Record<keyof typeof ja, Text>>): Words {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.en])) as Words;
}
