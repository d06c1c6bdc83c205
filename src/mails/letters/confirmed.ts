import type { Text } from '../../ground/words.ts';
import type { ApplicationContent, Letter } from '../letter.ts';
import { cautions, changes, dayText, facts, open, otherStart } from '../parts.ts';

/** On 審査終了; the manual prints it as 【利用申込確認完了のお知らせ】. */
export const confirmed: Letter<ApplicationContent> = {
  name: 'confirmed',
  title: { ja: '利用申込確認完了のお知らせ', en: 'Your application has been confirmed' },
  write: (data) => [
    [{ ja: '申込内容の確認が完了しました。', en: 'The review of your application has ended.' }],
    facts(data),
    otherStart(data),
    settings(data.content),
    open(
      data,
      'idNotice',
      {
        ja: '以下のURLから確定した申込内容と利用開始日を必ずご確認ください。',
        en: 'Please make sure to check the confirmed application and its start date at the address below.',
      },
      { ja: 'トップメニュー「新着情報」→「詳細」→「ID通知内容」', en: 'Menu “News” → “Details” → “ID notice”' },
    ),
    changes(data),
    cautions(data),
    [paper(data.content)],
  ],
};

/** Missing the deadline of the settings voids the application (`domain.md` 1.6). */
function settings({ application }: ApplicationContent) {
  if (!application.settingDeadline) return undefined;
  const day = dayText(application.settingDeadline);
  return [
    {
      ja: `${day.ja}までに、「システム設定の申込」を行ってください。`,
      en: `Apply for the system settings by ${day.en}, inclusive.`,
    },
    {
      ja: '締切日までに申込がない場合、この利用申込は無効となります。',
      en: 'Without it, the application becomes invalid.',
    },
  ];
}

const paper = ({ application }: ApplicationContent): Text =>
  application.ends
    ? {
        ja: '利用開始日（契約満了日）の終わりまで利用できます。利用契約解除通知書は、その日から出力できます。',
        en: 'You can use the service until the end of the start date. The notice of the end of the contract can be opened from that day on.',
      }
    : {
        ja: '利用承諾書は、利用開始日から出力できます。',
        en: 'The acceptance letter can be opened from the start date on.',
      };
