import { issuedText } from '../contract/pending.ts';
import type { Day } from '../ground/clock.ts';
import { formatDay, formatDayWithWeekday } from '../ground/text/day.ts';
import { listed, type Text } from '../ground/words.ts';
import { manyLines, oneLine } from './clean.ts';
import type { ApplicationContent, Block, LetterData } from './letter.ts';
import { wrap } from './wrap.ts';

type Data = LetterData<ApplicationContent>;

/** 申込受付年月日, 申込受付番号, office and what was applied for; the dates where they are known. */
export function facts({ content: { application } }: Data): Block {
  const { receptionNo, appliedOn, office, titles, desiredStart, startDate, settingDeadline } = application;
  return [
    fact('申込受付年月日', 'Date received', dayText(appliedOn, formatDay)),
    fact('申込受付番号', 'Reception number', same(receptionNo)),
    fact('事業所', 'Office', officeText(office)),
    fact('申込内容', 'Application', listed(titles)),
    ...(startDate
      ? [fact('利用開始日', 'Start date', dayText(startDate))]
      : desiredStart
        ? [fact('利用開始希望日', 'Start date wished for', dayText(desiredStart))]
        : []),
    ...(settingDeadline
      ? [fact('システム設定申込締切日', 'Last day to apply for system settings', dayText(settingDeadline))]
      : []),
  ];
}

/** A code that still has to be issued reads so. */
function officeText({ code, name }: { code: string; name: string }): Text {
  const { ja, en } = issuedText(code);
  return { ja: `${ja} ${name}`, en: `${en} ${name}` };
}

/** Said when the start date is not the one that was wished for. */
export function otherStart({ content: { application } }: Data): Block | undefined {
  const { desiredStart, startDate } = application;
  if (!desiredStart || !startDate || desiredStart === startDate) return undefined;
  const wished = dayText(desiredStart);
  return [
    {
      ja: `利用開始日は、ご希望の日（${wished.ja}）と異なります。`,
      en: `The start date is not the one that you wished for (${wished.en}).`,
    },
  ];
}

/** What changes in the contract, before and after. */
export function changes({ content: { application } }: Data): Block | undefined {
  if (application.changes.length === 0) return undefined;
  const rest = application.changes.length - mostChanges;
  return [
    { ja: '■ 変更内容', en: '# Changes' },
    ...application.changes
      .slice(0, mostChanges)
      .flatMap(({ label, before, after, startsOn }) => [
        { ja: `・${oneLine(label.ja)}`, en: `* ${oneLine(label.en)}` },
        { ja: `　変更前：${oneLine(before.ja) || 'なし'}`, en: `  Before: ${oneLine(before.en) || 'none'}` },
        { ja: `　変更後：${oneLine(after.ja) || 'なし'}`, en: `  After: ${oneLine(after.en) || 'none'}` },
        ...(startsOn ? [appliesFrom(startsOn)] : []),
      ]),
    ...(rest > 0
      ? [
          {
            ja: `ほか${rest}件の変更は、画面でご確認ください。`,
            en: `See the page of the application for ${rest} more.`,
          },
        ]
      : []),
  ];
}

const mostChanges = 20;

/** Of a change that does not begin on the start date. */
function appliesFrom(day: Day): Text {
  const { ja, en } = dayText(day);
  return { ja: `　適用開始日：${ja}`, en: `  From: ${en}` };
}

/** Warnings, then which application should follow: for those whose contract changes, not for an onlooker. */
export function cautions({ content: { application }, recipient }: Data): Block | undefined {
  if (recipient.onlooker) return undefined;
  const lines = [...application.warnings, ...application.followUps];
  if (lines.length === 0) return undefined;
  return [
    { ja: '■ ご注意', en: '# Please note' },
    ...lines.map(({ ja, en }) => ({ ja: `・${oneLine(ja)}`, en: `* ${oneLine(en)}` })),
  ];
}

/** The 確認事項 with the questions that they are tied to. */
export function queries({ content: { application } }: Data): Block {
  return [
    { ja: '■ 確認事項', en: '# Queries' },
    ...application.queries.flatMap(({ question, text }) => [
      ...(question ? [{ ja: `・「${oneLine(question.ja)}」について`, en: `* On “${oneLine(question.en)}”` }] : []),
      quoted(text),
    ]),
  ];
}

/** The reviewer's reason where there is one. */
export function reason({ content: { application } }: Data): Block | undefined {
  return application.reason ? [{ ja: '■ 理由', en: '# Reason' }, quoted(application.reason)] : undefined;
}

/** What to do and where. An onlooker gets the address that they may open instead, and why they were told. */
export function open(data: Data, where: keyof ApplicationContent['links'], ...what: readonly Text[]): Block {
  const { onlooker } = data.recipient;
  if (onlooker) return [onlooker.because, { ja: '契約内容確認', en: 'Your contract' }, same(onlooker.link)];
  return [...what, pages[where], same(data.content.links[where])];
}

/** Whether nobody needs to do anything, because the contract stays what it was. */
export const unchanged: Block = [{ ja: '契約の内容は変わりません。', en: 'The contract stays as it is.' }];

/** 2027年1月5日（火）, Tuesday 5 January 2027. */
export function dayText(day: Day, format = formatDayWithWeekday): Text {
  return { ja: format(day, 'ja'), en: format(day, 'en') };
}

/** A text that reads the same in both languages. */
export function same(text: string): Text {
  const line = oneLine(text);
  return { ja: line, en: line };
}

const pages: Record<keyof ApplicationContent['links'], Text> = {
  application: { ja: '利用申込詳細', en: 'The application' },
  idNotice: { ja: 'ID通知内容', en: 'ID notice' },
};

function fact(ja: string, en: string, value: Text): Text {
  return { ja: `${ja}：${oneLine(value.ja)}`, en: `${en}: ${oneLine(value.en)}` };
}

/** What somebody wrote stands indented, so that it cannot pass for a part of the letter. */
function quoted(text: string): Text {
  const lines = wrap(manyLines(text), '  ');
  return { ja: lines, en: lines };
}
