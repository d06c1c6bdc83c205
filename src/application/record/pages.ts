import type { Day } from '../../ground/clock.ts';
import { dayFault, parseDay } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { type AnyProcedure, page, section, type Wording } from '../../procedure/define.ts';
import type { Problem } from '../../procedure/field.ts';
import { kana, mailAddress, name, phone } from '../../procedure/fields/business.ts';
import { choice, choices } from '../../procedure/fields/choice.ts';
import { text, textarea } from '../../procedure/fields/text.ts';

/** Questions that every application has, declared like those of a procedure. */

const dateWords = { ja: '利用開始希望日', en: 'Wished start date' };

/** The words of most applications: a contract changes. */
export const changeWording: Wording = {
  title: { ja: '変更申込内容 入力', en: 'What to change' },
  items: { ja: '変更申込を行う項目', en: 'Items to change' },
  reason: { ja: '変更する理由', en: 'Reason for the change' },
  reasonShort: { ja: '変更する理由', en: 'the reason for the change' },
  reasonLead: { ja: '契約内容を変更する理由を入力してください。', en: 'Why does the contract change?' },
  reasonExamples: [
    { ja: '機器共用解除のため', en: 'Sharing of equipment ends' },
    { ja: '機器共用追加のため', en: 'Equipment will be shared' },
    { ja: '事業所の移転のため', en: 'The office moves' },
    { ja: '組織変更のため', en: 'Reorganisation' },
  ],
  changes: { ja: '契約内容の変更', en: 'What changes in the contract' },
  changesLead: {
    ja: '利用開始希望日の契約内容との比較です。変更される行に「変更」と表示しています。',
    en: 'Compared with the contract on the wished start date. Rows that change say so.',
  },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changed: { ja: '変更', en: 'Changed' },
};

/** The words in which an application of these procedures asks. */
export const wordingOf = (procedures: readonly AnyProcedure[]): Wording =>
  procedures.find(({ wording }) => wording)?.wording ?? changeWording;

/** Reasons to begin with: those of the procedures, or general ones. */
export function reasonExamplesOf(procedures: readonly AnyProcedure[]): readonly Text[] {
  const own = procedures.flatMap(({ reasons = [] }) => reasons);
  return own.length > 0 ? own : wordingOf(procedures).reasonExamples;
}

/** 変更申込内容 入力: what is wished, when and why. The items themselves come from the menu. */
const choicePageIn = (wording: Wording) =>
  page('choice', wording.title, [
    section(
      { ja: '契約変更に関する項目', en: 'Changes of the contract' },
      {
        items: choices({
          label: { ja: '変更申込を行う項目', en: 'Items to change' },
          short: { ja: '変更申込を行う項目', en: 'what to change' },
          options: () => [],
        }),
        special: choice({
          label: { ja: 'その他の契約変更', en: 'Other changes of the contract' },
          options: { yes: { ja: 'あり', en: 'Yes' }, no: { ja: 'なし', en: 'No' } },
        }),
        consulted: choices({
          label: { ja: 'お問合せセンターへの連絡', en: 'Inquiry centre' },
          optional: true,
          options: () => [
            {
              value: 'yes',
              label: { ja: '事前にお問合せセンターへ連絡した', en: 'I have asked the inquiry centre before' },
            },
          ],
        }),
        consultedOn: dayField({ ja: '連絡した日', en: 'Asked on' }, true),
      },
    ),
    section({ ja: '利用開始日に関する項目', en: 'Start date' }, { desiredStart: dayField(dateWords, false) }),
    section(
      { ja: '申込理由に関する項目', en: 'Reason' },
      {
        reason: textarea({
          label: wording.reason,
          short: wording.reasonShort,
          limit: 240,
          examples: wording.reasonExamples,
        }),
      },
    ),
  ]);

export const choicePage = choicePageIn(changeWording);

/** 申込担当者 入力: who files this application. */
export const contactPage = page('contact', { ja: '申込担当者 入力', en: 'Contact for this application' }, [
  section(
    { ja: '申込担当者に関する項目', en: 'Contact' },
    {
      name: name({ label: { ja: '氏名', en: 'Name' }, autocomplete: 'name' }),
      kana: kana({ label: { ja: '氏名（フリガナ）', en: 'Name (kana)' } }),
      department: name({ label: { ja: '所属部課名', en: 'Department' }, optional: true, autocomplete: 'organization' }),
      post: name({ label: { ja: '役職名', en: 'Post' }, optional: true, autocomplete: 'organization-title' }),
      phone: phone({ label: { ja: '電話番号', en: 'Telephone' } }),
      fax: phone({ label: { ja: 'FAX番号', en: 'FAX' }, optional: true }),
      mail: mailAddress({ label: { ja: 'E-mailアドレス', en: 'E-mail address' } }),
    },
  ),
]);

/** What a 確認事項 is answered with in words, beside what is corrected; asked of nobody else. */
export const replyLabel: Text = { ja: '確認事項への回答', en: 'Reply to the questions' };

/** 申込内容 確認: what can still be added there. */
export const checkPage = page('check', { ja: '申込内容 確認', en: 'Check your application' }, [
  section(
    { ja: '利用申込の備考', en: 'Remarks' },
    {
      remarks: textarea({ label: { ja: '備考', en: 'Remarks' }, limit: 240, optional: true }),
      reply: textarea({ label: replyLabel, limit: 400, optional: true }),
    },
  ),
]);

export const ownPages = { choice: choicePage, contact: contactPage, check: checkPage } as const;

/** Those pages in the words of the procedures. */
export const ownPagesOf = (procedures: readonly AnyProcedure[]): typeof ownPages => ({
  ...ownPages,
  choice: choicePageIn(wordingOf(procedures)),
});

/** 申込事務担当者, as typed on the contact page. */
export type Contact = {
  name: string;
  kana: string;
  department: string;
  post: string;
  phone: string;
  fax: string;
  mail: string;
};

const noDay = (typed: string, label: Text): Problem => ({ problem: dayFault(typed, label) });

function dayField(label: Problem['problem'], optional: boolean) {
  return text({
    label,
    limit: 30,
    optional,
    width: 'short',
    inputMode: 'numeric',
    example: '20270105',
    parse: (typed): Day | Problem | undefined => parseDay(typed) ?? noDay(typed, label),
  });
}
