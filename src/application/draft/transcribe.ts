import { type Lang, languages, type Text } from '../../ground/words.ts';
import type { Page } from '../../procedure/define.ts';
import { type AnyProcedure, isAsked, questionId, questionsOf } from '../../procedure/define.ts';
import { fileText } from '../../procedure/fields/files.ts';
import type { Present } from '../../procedure/present.ts';
import { contactPage, replyLabel, wordingOf } from '../record/pages.ts';
import type { Settled } from '../record/settles.ts';
import type { TranscriptPart, TranscriptRow } from '../record/transcript.ts';
import type { Draft } from './draft.ts';
import type { Examined } from './examine.ts';

/** The record of an application, a part for each page, in the order of the journey. */
export function transcriptOf(draft: Draft, examined: Examined): TranscriptPart[] {
  const { choice, contact, procedures, assessment, basis } = examined;
  const wording = wordingOf(procedures);
  const titles = join(procedures.map(({ title }) => title));
  const chosenRows: TranscriptRow[] = [
    { question: 'choice.items', label: wording.items, answer: titles },
    ...(choice.consulted || choice.consultedOn
      ? [
          {
            question: 'choice.consultedOn',
            label: { ja: 'お問合せセンターへの連絡', en: 'Inquiry centre asked' },
            answer: consulted(choice),
          },
        ]
      : []),
    {
      question: 'choice.desiredStart',
      label: { ja: '利用開始希望日', en: 'Wished start date' },
      answer: same(choice.desiredStart.replaceAll('-', '/')),
    },
    {
      question: 'choice.reason',
      label: wording.reason,
      answer: same(choice.reason),
    },
  ];
  const own: TranscriptPart[] = [
    examined.settled
      ? { id: 'choice', title: settingsTitle, rows: settingRows(examined.settled, titles) }
      : { id: 'choice', title: wording.title, rows: chosenRows },
    { id: 'contact', title: contactPage.title, rows: rowsOf(contactPage, contact, (name) => `contact.${name}`) },
  ];
  return [
    ...own,
    ...procedures.flatMap((procedure) =>
      (procedure.pages as readonly Page[]).map((each) => ({
        id: `${procedure.id}.${each.id}`,
        title: each.title,
        rows: rowsOf(
          each,
          answeredIn(procedure, assessment.answers[procedure.id] ?? {}, basis.present),
          (name) => questionId(procedure, name),
          basis.present,
        ),
      })),
    ),
    { id: 'check', title: { ja: '備考・添付ファイル', en: 'Remarks and attachments' }, rows: extras(draft, examined) },
  ];
}

/** The answers that mean something beside the others. */
function answeredIn(procedure: AnyProcedure, answers: Record<string, unknown>, now: Present): Record<string, unknown> {
  const asked = questionsOf(procedure);
  const isRead = asked.every(({ name }) => answers[name] !== undefined);
  const left = isRead ? (procedure.unasked?.(answers, now) ?? []) : [];
  const kept = asked.filter(({ name, only }) => isAsked(only, answers) && !left.includes(name));
  return Object.fromEntries(kept.map(({ name }) => [name, answers[name]]));
}

const settingsTitle: Text = { ja: 'システム設定の申込', en: 'System settings' };

/** In place of the choice page, of which nothing was asked. */
const settingRows = ({ receptionNo, startDate }: Settled, titles: Text): TranscriptRow[] => [
  {
    question: 'choice.settles',
    label: { ja: '対象の利用申込', en: 'Settings for' },
    answer: same(receptionNo),
  },
  { question: 'choice.items', label: { ja: '提出する調査票', en: 'Forms' }, answer: titles },
  {
    question: 'choice.desiredStart',
    label: { ja: '利用開始日', en: 'Start date' },
    answer: same((startDate ?? '').replaceAll('-', '/')),
  },
];

function rowsOf(
  page: Page,
  answers: Record<string, unknown>,
  id: (name: string) => string,
  now?: Present,
): TranscriptRow[] {
  const asked = page.sections.flatMap(({ ask }) => Object.entries(ask));
  return asked.map(([name, field]) => {
    const lines = (lang: 'ja' | 'en') =>
      (answers[name] === undefined ? [] : field.show(answers[name], lang, now))
        .map((line) => withName(line, now))
        .join('\n');
    return { question: id(name), label: field.label, answer: { ja: lines('ja'), en: lines('en') } };
  });
}

/** An office code is read with the office's name. */
function withName(line: string, now: Present | undefined): string {
  const office = now?.others[line]?.office;
  return office ? `${line} ${office.name}` : line;
}

function extras(draft: Draft, { remarks, reply }: Examined): TranscriptRow[] {
  const files = (lang: Lang) => (draft.files.attachments ?? []).map((file) => fileText(file, lang)).join('\n');
  return [
    ...(reply === '' ? [] : [{ question: 'check.reply', label: replyLabel, answer: same(reply) }]),
    { question: 'check.remarks', label: { ja: '備考', en: 'Remarks' }, answer: same(remarks) },
    {
      question: 'attachments',
      label: { ja: '添付ファイル', en: 'Attachments' },
      answer: { ja: files('ja'), en: files('en') },
    },
  ];
}

function consulted(choice: Examined['choice']): Text {
  const on = choice.consultedOn.replaceAll('-', '/');
  return { ja: `連絡した ${on}`.trim(), en: `Asked ${on}`.trim() };
}

const same = (text: string): Text => ({ ja: text, en: text });
const join = (texts: readonly Text[]): Text =>
  Object.fromEntries(languages.map((lang) => [lang, texts.map((text) => text[lang]).join('\n')])) as Text;
