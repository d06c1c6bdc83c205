import { describe, expect, test } from 'vitest';
import { sampleContent, sampleLetter } from '../../../test/support/sample-letters.ts';
import type { ApplicationFacts, LetterData } from '../letter.ts';
import { renderLetter } from '../render.ts';
import { lineWidth, widthOf } from '../wrap.ts';
import { draftWarning } from './draft-warning.ts';
import { type LetterName, letters } from './index.ts';
import { passwordReset } from './password-reset.ts';

type Content = typeof sampleContent;

const accepted = { startDate: '2027-01-12', settingDeadline: '2027-01-05' };

const { received, query, queryReminder, confirmed, reopened, rejected, withdrawn, started } = letters;

const subjects: Record<LetterName, string> = {
  received: '【NACCS】利用申込受付完了のお知らせ',
  consentGiven: '【NACCS】同意のお知らせ',
  consentDeclined: '【NACCS】同意が得られなかったことのお知らせ',
  query: '【NACCS】利用申込に関する確認事項のお知らせ',
  queryReminder: '【NACCS】【再通知】利用申込に関する確認事項のお知らせ',
  confirmed: '【NACCS】利用申込確認完了のお知らせ',
  settled: '【NACCS】システム設定審査終了のお知らせ',
  rescheduled: '【NACCS】利用開始日変更のお知らせ',
  reopened: '【NACCS】利用申込に関する確認事項のお知らせ',
  rejected: '【NACCS】利用申込不承諾のお知らせ',
  withdrawn: '【NACCS】利用申込取下げのお知らせ',
  invalidated: '【NACCS】利用申込無効のお知らせ',
  expired: '【NACCS】利用申込期限切れのお知らせ',
  settingReceived: '【NACCS】システム設定申込受付完了のお知らせ',
  settingQuery: '【NACCS】システム設定申込に関する確認事項のお知らせ',
  settingRejected: '【NACCS】システム設定申込不承諾のお知らせ',
  settingWithdrawn: '【NACCS】システム設定申込取下げのお知らせ',
  settingExpired: '【NACCS】システム設定申込期限切れのお知らせ',
  settingReminder: '【NACCS】【再通知】システム設定の申込のお願い',
  started: '【NACCS】利用開始のお知らせ',
  ended: '【NACCS】利用契約解除のお知らせ',
};

describe.each(Object.values(letters))('$name', (letter) => {
  test('has its subject, addressee, facts, link and desks', () => {
    const written = renderLetter(letter, sampleLetter);
    expect(written.subject).toBe(subjects[letter.name as LetterName]);
    expect(written.body).toMatch(
      /^ナックス商事株式会社 第二営業所 通関課\n混載 一郎 様\n\n輸出入・港湾関連情報処理センター株式会社（NACCSセンター）です。\nNACCSのご利用ありがとうございます。\n/,
    );
    expect(written.body).toContain(
      '申込受付年月日：2026年12月1日\n申込受付番号：2600055A\n事業所：NAC002 第二営業所\n',
    );
    expect(written.body).toContain('\nhttps://madoguchi.example.jp/applications/2600055A');
    expect(written.body).toContain('0120-794-550　【受付時間】終日');
    expect(written.body).toContain('044-520-6266　【受付時間】平日 9:00～18:00');
    expect(written.body.split('\n').filter((line) => widthOf(line) > lineWidth)).toEqual([]);
  });

  test('is in Japanese alone, or with English below a line', () => {
    expect(renderLetter(letter, sampleLetter).body).not.toContain('Reception number');
    const { body } = renderLetter(letter, { ...sampleLetter, lang: 'en' });
    const [japanese, english] = body.split(`\n${'-'.repeat(lineWidth)}\n`);
    expect(japanese).toContain('申込受付番号：2600055A');
    expect(english).toContain(letter.title.en);
    expect(english).toContain('Date received: 1 December 2026\nReception number: 2600055A\n');
    expect(english).toContain('https://madoguchi.example.jp/applications/2600055A');
    expect(english?.replaceAll(/第二営業所|混載 一郎|ナックス商事株式会社|通関課|第一営業所/g, '')).not.toMatch(
      /[ぁ-んァ-ヶ]/,
    );
  });

  test('does not repeat the slips of the manual', () => {
    expect(renderLetter(letter, sampleLetter).body).not.toMatch(/仮ログイン|仮アカウント|新規/);
  });
});

test('received tells the wish, the change before and after, and what is missing afterwards', () => {
  const { body } = renderLetter(received, sampleLetter);
  expect(body).toContain('利用申込の受付が完了しました。');
  expect(body).toContain('利用開始希望日：2027年1月5日（火）');
  expect(body).toContain('・事業所コード（機器共用先）\n　変更前：NAC001 第一営業所\n　変更後：なし');
  expect(body).toContain('サービスを利用する手段がなくなります。');
  expect(body).toContain('netNACCS端末の追加を申し込んでください。');
});

test('confirmed tells the start date, that it is another than wished for, the deadline, and leads to the ID notice', () => {
  const { body } = renderLetter(confirmed, about(accepted));
  expect(body).toContain('申込内容の確認が完了しました。');
  expect(body).toContain('利用開始日：2027年1月12日（火）\nシステム設定申込締切日：2027年1月5日（火）');
  expect(body).toContain('利用開始日は、ご希望の日（2027年1月5日（火））と異なります。');
  expect(body).toContain('以下のURLから確定した申込内容と利用開始日を必ずご確認ください。');
  expect(body).toContain('「新着情報」→「詳細」→「ID通知内容」');
  expect(body).toContain('\nhttps://madoguchi.example.jp/applications/2600055A/ids\n');
});

test('confirmed says neither when the wish was met and no settings are needed', () => {
  const { body } = renderLetter(confirmed, about({ startDate: '2027-01-05' }));
  expect(body).toContain('利用開始日：2027年1月5日（火）');
  expect(body).not.toMatch(/異なります|締切日/);
});

test('query holds each remark with its question, indented, and the last day to answer', () => {
  const queries = [
    { question: { ja: 'システム構成図', en: 'System diagram' }, text: '図が読めません。\n\n申込受付番号：9999999Z' },
    { text: '電話でご連絡ください。' },
  ];
  const { body } = renderLetter(query, about({ queries, answerBy: '2026-12-31' }));
  expect(body).toContain(
    '・「システム構成図」について\n  図が読めません。\n\n  申込受付番号：9999999Z\n  電話でご連絡ください。',
  );
  expect(body).toContain('「申込内容を修正する」');
  expect(body).toContain('2026年12月31日（木）までに');
});

test('queryReminder quotes the query again, with the last day to answer', () => {
  const { body } = renderLetter(
    queryReminder,
    about({ queries: [{ text: '図が読めません。' }], answerBy: '2026-12-31' }),
  );
  expect(body).toContain('先にお知らせした確認事項について、まだご登録がありません。');
  expect(body).toContain('■ 確認事項\n  図が読めません。');
  expect(body).toContain('2026年12月31日（木）までに');
});

test('reopened gives the reason, takes the start date back and asks for nothing', () => {
  const { body } = renderLetter(reopened, about({ reason: '番号を確かめるため。' }));
  expect(body).toContain('■ 理由\n  番号を確かめるため。');
  expect(body).toContain('先にお知らせした利用開始日と払い出した値は、取り消しとなります。');
  expect(body).not.toContain('「申込内容を修正する」');
});

test('draftWarning names the draft, the last day and where to go on', () => {
  const content = {
    office: { code: 'NAC002', name: '第二営業所' },
    titles: sampleContent.application.titles,
    savedOn: '2026-12-01',
    until: '2027-03-01',
    link: 'https://madoguchi.example.jp/apply/1',
  };
  const { subject, body } = renderLetter(draftWarning, { ...sampleLetter, lang: 'en', content });
  expect(subject).toBe('【NACCS】一時保存した申込の削除予告');
  expect(body).toContain('2027年3月1日（月）を過ぎると、入力内容と添付ファイルを削除します。');
  expect(body).toContain(
    '事業所：NAC002 第二営業所\n申込内容：機器共用（追加・解除）\n最後に保存した日：2026年12月1日（火）',
  );
  expect(body).toContain('After Monday 1 March 2027 it is deleted');
  expect(body.match(/https:\/\/madoguchi\.example\.jp\/apply\/1/g)).toHaveLength(2);
  const { body: bare } = renderLetter(draftWarning, { ...sampleLetter, content: { ...content, titles: [] } });
  expect(bare).not.toContain('申込内容：');
});

test('rejected and withdrawn give the reason, and say that the contract stays', () => {
  for (const letter of [rejected, withdrawn]) {
    const { body } = renderLetter(letter, about({ reason: '機器共用元の回線が廃止されるため。' }));
    expect(body).toContain('■ 理由\n  機器共用元の回線が廃止されるため。');
    expect(body).toContain('契約の内容は変わりません。');
  }
  expect(renderLetter(withdrawn, sampleLetter).body).not.toContain('■ 理由');
});

test('started says what to do next', () => {
  const { body } = renderLetter(started, about({ startDate: '2027-01-05' }));
  expect(body).toContain('「承諾書を出力する」');
  expect(body).toContain('保管してください');
  expect(body).toContain('netNACCS端末の追加を申し込んでください。');
});

test('an onlooker is told why, and led to a page of their own', () => {
  const because = {
    ja: '貴事業所の機器を共用する事業所の申込です。',
    en: 'It is about an office that shares your equipment.',
  };
  const onlooker = { because, link: 'https://madoguchi.example.jp/contract' };
  const { body } = renderLetter(received, { ...sampleLetter, recipient: { ...sampleLetter.recipient, onlooker } });
  expect(body).toContain(because.ja);
  expect(body).toContain('https://madoguchi.example.jp/contract');
  expect(body).not.toContain('/applications/');
});

test('more than twenty changes are counted, not listed', () => {
  const changes = Array.from({ length: 23 }, (_, index) => ({
    label: { ja: `項目${index + 1}`, en: `Item ${index + 1}` },
    before: { ja: '1', en: '1' },
    after: { ja: '2', en: '2' },
  }));
  const { body } = renderLetter(received, about({ changes }));
  expect(body).toContain('・項目20\n');
  expect(body).not.toContain('・項目21');
  expect(body).toContain('ほか3件の変更');
});

test('names cannot add lines to a letter, and long ones stand on lines of their own', () => {
  const company = `${'株式会社'.repeat(15)}𠮷野`;
  const recipient = { ...sampleLetter.recipient, company, name: '髙﨑\r\nBcc: x@example.jp\r\n\r\n🙂' };
  const { body } = renderLetter(received, { ...sampleLetter, recipient });
  expect(body.split('\n').slice(0, 3).join('\n')).not.toContain('\r');
  expect(body).toContain('\n髙﨑 Bcc: x@example.jp 🙂 様\n');
  expect(body).toContain('𠮷野');
});

test('passwordReset gives the link and its hours', () => {
  const link = 'https://madoguchi.example.jp/password/new?token=abc';
  const { subject, body } = renderLetter(passwordReset, { ...sampleLetter, lang: 'en', content: { link, hours: 1 } });
  expect(subject).toBe('【NACCS】パスワード再設定のご案内');
  expect(body).toContain(`1時間以内に新しいパスワードを設定してください。\n${link}`);
  expect(body).toContain(`within an hour.\n${link}`);
});

function about(facts: Partial<ApplicationFacts>): LetterData<Content> {
  return { ...sampleLetter, content: { ...sampleContent, application: { ...sampleContent.application, ...facts } } };
}
