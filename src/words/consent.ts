import type { Text } from '../ground/words.ts';

/** Words of 同意の確認, and of what the applicant sees of it. What a procedure alone can say stands in it. */
export const consentWords = {
  title: { ja: '同意の確認', en: 'Agreement to an application' },
  lead: {
    ja: '他の事業所から、貴事業所の同意が必要な申込がありました。内容を確認し、同意するかどうかを回答してください。',
    en: 'Another office has filed an application that yours has to agree to. Read what is asked, then agree or decline.',
  },
  asked: { ja: '申込の内容', en: 'What is asked' },
  applicant: { ja: '申込者', en: 'Applicant' },
  contact: { ja: '申込担当者', en: 'Contact' },
  kind: { ja: '内容', en: 'Subject' },
  receptionNo: { ja: '申込受付番号', en: 'Reception number' },
  appliedOn: { ja: '申込日', en: 'Applied on' },
  desired: { ja: '利用開始希望日', en: 'Wished start date' },
  meaning: { ja: '同意すると', en: 'If you agree' },
  answer: { ja: '回答', en: 'Your answer' },
  reason: { ja: '同意しない理由', en: 'Why you do not agree' },
  reasonHint: {
    ja: '同意しない場合は必ず入力してください。申込者とセンターに伝えます。',
    en: 'Needed when you decline. The applicant and the centre read it.',
  },
  reasonMissing: { ja: '同意しない理由を入力してください。', en: 'Enter why you do not agree.' },
  agree: { ja: '同意する', en: 'Agree' },
  decline: { ja: '同意しない', en: 'Decline' },
  noAnswer: {
    ja: '「同意する」または「同意しない」を選択してください。',
    en: 'Press “Agree” or “Decline”.',
  },
  agreed: { ja: '申込に同意しました', en: 'You agreed to the application' },
  declined: { ja: '申込に同意しませんでした', en: 'You declined the application' },
  agreedText: { ja: 'センターが審査を行います。', en: 'The centre reviews the application.' },
  declinedText: {
    ja: '申込者とセンターに理由を伝えました。申込者が内容を修正した場合は、あらためて確認をお願いします。',
    en: 'The applicant and the centre read the reason. If the application is corrected, you are asked again.',
  },
  closed: { ja: '回答の必要はなくなりました', en: 'No answer is needed any more' },
  closedText: { ja: 'この申込は、取下げなどにより終わりました。', en: 'The application was withdrawn or has ended.' },
  tooLate: { ja: '先に回答または変更がありました', en: 'Somebody was first' },
  tooLateText: { ja: '現在の内容を表示しています。', en: 'This is how it stands now.' },
  declinedTask: {
    ja: '同意が得られなかった申込を修正する、または取り下げる',
    en: 'Correct or withdraw what was not agreed to',
  },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  task: { ja: '他の事業所の申込に、同意するか回答する', en: 'Agree to an application of another office, or decline' },
} as const satisfies Record<string, Text>;

/** The answer as a step of the application. */
export const consentSteps = {
  agree: { ja: '同意を求められた事業所が同意', en: 'The office that was asked agreed' },
  decline: { ja: '同意を求められた事業所が不同意', en: 'The office that was asked did not agree' },
} as const satisfies Record<string, Text>;

/** 「共同利用の親（貴事業所）」: the office that is asked, by what it is to the applicant. */
export const yourOffice = (role: Text): Text => ({
  ja: `${role.ja}（貴事業所）`,
  en: `${role.en.charAt(0).toUpperCase()}${role.en.slice(1)} (your office)`,
});

/** 「2026/12/01 10:00 神戸 亮」. */
export const answeredBy = (at: string, who: string): Text => ({ ja: `${at}　${who}`, en: `${at}, ${who}` });

/** To the applicant: whose answer is waited for, or what it was. */
export const consentStanding = {
  waiting: (office: string): Text => ({
    ja: `${office}の同意を待っています`,
    en: `Waiting for ${office} to agree`,
  }),
  waitingText: {
    ja: 'この事業所のシステム管理責任者にメールで確認をお願いしました。同意のあとで審査が始まります。',
    en: 'The system manager of that office was asked by mail. The review begins after the agreement.',
  },
  agreed: (office: string): Text => ({
    ja: `${office}が同意しました`,
    en: `${office} has agreed`,
  }),
  declined: (office: string): Text => ({
    ja: `${office}が同意しませんでした`,
    en: `${office} did not agree`,
  }),
  declinedText: {
    ja: 'このままでは審査を終了できません。申込内容を修正して別の事業所に同意を求めるか、申込を取り下げてください。',
    en: 'The review cannot end as it is. Correct the application to ask another office, or withdraw it.',
  },
  revise: { ja: '申込内容を修正する', en: 'Correct the application' },
  withdraw: { ja: '申込を取り下げる', en: 'Withdraw the application' },
  revised: { ja: '申込内容の修正を開始', en: 'Correction begun' },
  why: (reason: string): Text => ({ ja: `理由：${reason}`, en: `Reason: ${reason}` }),
} as const;

/** @param most characters that the reason may have */
export const declineTooLong = (most: number): Text => ({
  ja: `同意しない理由は${most}文字以内で入力してください。`,
  en: `Keep the reason to ${most} characters.`,
});
