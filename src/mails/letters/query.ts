import type { ApplicationContent, Block, Letter, LetterData } from '../letter.ts';
import { dayText, facts, open, queries } from '../parts.ts';

/** When the review has a 確認事項. */
export const query: Letter<ApplicationContent> = {
  name: 'query',
  title: { ja: '利用申込に関する確認事項のお知らせ', en: 'A query on your application' },
  write: (data) => [
    [{ ja: 'お申し込みの内容に、確認事項があります。', en: 'We have a query on your application.' }],
    facts(data),
    queries(data),
    openToCorrect(data),
  ],
};

/** Where to correct the application, until when, and what happens else. */
export const openToCorrect = (data: LetterData<ApplicationContent>): Block =>
  open(
    data,
    'application',
    {
      ja: '以下のURLから「申込内容を修正する」を開き、修正のうえ、あらためて登録してください。',
      en: 'Open “Correct the application” at the address below, correct it and send it again.',
    },
    ...answerBy(data.content),
  );

function answerBy({ application }: ApplicationContent) {
  if (!application.answerBy) return [];
  const day = dayText(application.answerBy);
  if (application.missed === 'putOff')
    return [
      {
        ja: `${day.ja}までに登録がない場合、対象の利用申込の利用開始日を変更します。`,
        en: `Without an answer by ${day.en}, inclusive, the start date of the application that waits for these settings is moved.`,
      },
    ];
  return [
    {
      ja: `${day.ja}までに登録がない場合、この利用申込は期限切れとなります。`,
      en: `Without an answer by ${day.en}, inclusive, the application expires.`,
    },
  ];
}
