import { oneLine } from '../clean.ts';
import type { Letter } from '../letter.ts';

/** @property people of the office, by log-in ID */
export interface LoginIdsContent {
  officeCode: string;
  people: readonly { name: string; loginId: string }[];
}

/** To the system manager of an office, when somebody there has forgotten a log-in ID. */
export const loginIds: Letter<LoginIdsContent> = {
  name: 'loginIds',
  title: { ja: 'ログインIDのお問い合わせ', en: 'A login ID was asked for' },
  write: ({ content: { officeCode, people } }) => [
    [
      {
        ja: `${officeCode}の利用者のログインIDについて、ログイン画面からお問い合わせがありました。`,
        en: `Somebody asked on the log-in page for a login ID of ${officeCode}.`,
      },
      {
        ja: 'ログインIDをお忘れの方に、下記からお知らせください。お問い合わせをされた方には、ログインIDをお伝えしていません。',
        en: 'Please tell those who forgot theirs. Whoever asked was told none.',
      },
    ],
    [
      { ja: '■ 利用者とログインID', en: '# People and their login IDs' },
      ...people.map(({ name, loginId }) => {
        const [who, id] = [oneLine(name), oneLine(loginId)];
        return { ja: `・${who}　${id}`, en: `* ${who}: ${id}` };
      }),
    ],
    [
      {
        ja: 'パスワードをお忘れの場合は、ログイン画面の「パスワードをお忘れの方」から設定し直すことができます。',
        en: 'A forgotten password is set anew by “Forgotten your password?” on the log-in page.',
      },
    ],
  ],
};
