import type { Day } from '../../ground/clock.ts';
import { listed, type Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { dayText, same } from '../parts.ts';

/** Days are of Asia/Tokyo. */
export interface DraftWarningContent {
  office: { code: string; name: string };
  /** Names of the procedures that were chosen; none when nobody has chosen yet. */
  titles: readonly Text[];
  savedOn: Day;
  /** The last day on which it is still there, until its end. */
  until: Day;
  link: string;
}

/** Some days before a draft that nobody types on is deleted; to whoever saved it last. */
export const draftWarning: Letter<DraftWarningContent> = {
  name: 'draftWarning',
  title: { ja: '一時保存した申込の削除予告', en: 'Your saved draft will be deleted' },
  write: ({ content: { office, titles, savedOn, until, link } }) => [
    [
      {
        ja: '一時保存した下記の申込は、まだ登録されていません。',
        en: 'The application below was saved and has not been filed.',
      },
      {
        ja: `${dayText(until).ja}を過ぎると、入力内容と添付ファイルを削除します。`,
        en: `After ${dayText(until).en} it is deleted with all that was typed and attached.`,
      },
    ],
    [
      {
        ja: `事業所：${same(`${office.code} ${office.name}`).ja}`,
        en: `Office: ${same(`${office.code} ${office.name}`).en}`,
      },
      ...(titles.length > 0
        ? [
            {
              ja: `申込内容：${listed(titles).ja}`,
              en: `Application: ${listed(titles).en}`,
            },
          ]
        : []),
      { ja: `最後に保存した日：${dayText(savedOn).ja}`, en: `Last saved on: ${dayText(savedOn).en}` },
    ],
    [
      {
        ja: '申し込む場合は、以下のURLから続きを入力して登録してください。もう一度保存すると、削除の日は延びます。',
        en: 'To go on, open it at the address below and file it. Saving it again puts the deletion off.',
      },
      { ja: '不要な場合は、何もする必要はありません。', en: 'If you do not need it, there is nothing to do.' },
      same(link),
    ],
  ],
};
