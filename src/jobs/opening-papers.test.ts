import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedExample } from '../../test/support/examples.ts';
import { expectInOrder, issuedText } from '../../test/support/papers.ts';
import { attach, giveSettings } from '../../test/support/settings.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { moveWhatIsDue } from '../application/due/due.ts';
import { createRenderer, type Renderer } from '../papers/render.ts';
import { procedures } from '../procedures/index.ts';
import { issuedLarge } from '../procedures/parts/example-office.ts';

let world: World;
let renderer: Renderer;
beforeAll(async () => {
  world = await openWorld();
  renderer = createRenderer();
});
afterAll(async () => {
  await renderer.close();
  await world.close();
});

const by = 'nac-admin';
const begins = '2027-03-02';
const codes = { ...issuedLarge('new-office', 'NAC', '010'), 'new-office-1': '8ANAC', 'new-office-2': '9ANAC' };

test('right E: form and letter of an office that begins have every block of its contract', async () => {
  const id = await fileNewOffice();
  const form = await issuedText(world, renderer, { applicationId: id, kind: 'applicationForm', day: '2026-12-01' });
  await world.accept(world.at(), id, { startDate: begins, issued: codes });
  await giveSettings(world, id, by);
  await moveWhatIsDue(world.at(`${begins}T00:05`));
  const letter = await issuedText(world, renderer, { applicationId: id, kind: 'acceptanceLetter', day: begins });

  expectInOrder(form, [
    'ナックス商事株式会社代表取締役社長輸出入太郎',
    '事業所名横浜営業所',
    '事業所所在地神奈川県横浜市中区新港1-1',
    '事業所コード審査終了時に決定',
    '■新規申込□変更申込',
    ...line(['通関業審査終了時に決定2□有料□無料□保存共用']),
    ...internet(['保税蔵置場審査終了時に決定1■有料□無料■保存共用']),
  ]);
  expectInOrder(letter, [
    'ナックス商事株式会社代表取締役社長輸出入太郎様',
    '事業所名横浜営業所',
    '事業所コードNAC010利用開始日2027年03月02日',
    ...line(['通関業8ANACA01□有料□無料□保存共用', '通関業8ANACA02□有料□無料□保存共用']),
    ...internet(['保税蔵置場9ANACA01■有料□無料■保存共用']),
  ]);
  for (const text of [form, letter]) expect(text).not.toContain('pending');
});

const head = '利用者ID業務の種別利用者コード識別番号管理統計資料保存サービスシステム区分';
const line = (ids: readonly string[]) => [
  `【専用回線接続によるNACCSの利用】${head}${ids.join('')}`,
  'メール処理方式の端末台数3海上SMTP/POP3のサーバ台数1共用',
  'メールボックス数1個メールアドレス数1個メールアドレス数（SMTP双方向）2個',
  'ブロードバンド光無制限□共用平日□冗長化□予備機□ping監視',
];
const internet = (ids: readonly string[]) => [
  `【インターネット接続によるNACCSの利用】${head}${ids.join('')}`,
  'netNACCSで利用する端末台数2航空',
  '適用料金の選択（専用回線接続）■基本料金+従量料金□従量料金のみ',
  '適用料金の選択（インターネット接続）□基本料金+従量料金■従量料金のみ',
];

/** The example of a large office, typed and filed with its diagram. */
async function fileNewOffice(): Promise<string> {
  const procedure = procedures.find(({ id }) => id === 'new-office');
  if (!procedure) throw new Error('no office can be added');
  const { pages, files } = typedExample(procedure, 'an office with a line and kinds of two groups');
  const wish = { office: 'NAC001', by, items: [procedure.id], desiredStart: begins, answers: pages };
  const id = await world.draft(world.at(), wish);
  for (const [question, refs] of Object.entries(files)) for (const ref of refs) await attach(world, id, question, ref);
  const filed = await world.submit(world.at(), id, by);
  if (filed.result !== 'done') throw new Error(`not filed: ${filed.result}`);
  return id;
}
