import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { PaperData } from '../../papers/data.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { type Application, findFiled } from '../record/detail.ts';
import { acceptanceLetterData, applicationFormData } from './paper-data.ts';

let world: World;
let released: string;
let added: string;
let formBefore: PaperData;

const sharing = (office: string, by: string, desiredStart: string, answers: Wish['answers'][string]): Wish => ({
  office,
  by,
  items: ['equipment-sharing'],
  special: true,
  desiredStart,
  answers: { 'equipment-sharing.sharing': answers },
});

/** NAC002 lets NAC001's equipment go, accepted for a later day than wished; NAC003 begins to share it. */
beforeAll(async () => {
  world = await openWorld();
  const services = world.at();
  released = (await world.file(services, sharing('NAC002', 'nac002-clerk', '2026-12-15', { release: ['NAC001'] }))).id;
  formBefore = await applicationFormData(services, world.db, await application(released), 1);
  await world.accept(services, released, { startDate: '2026-12-22' });
  const draft = await world.draft(services, sharing('NAC003', 'nac003', '2026-12-22', { add: ['NAC001'] }));
  await attachDiagram(draft);
  await world.submit(services, draft, 'nac003');
  added = draft;
  await moveWhatIsDue(world.at('2026-12-22T00:05'));
});
afterAll(() => world.close());

test('the form of a release says what is wished, with the sharing that ends and the numbers of IDs', () => {
  expect(formBefore).toMatchObject({
    date: '2026-12-01',
    startDate: '2026-12-15',
    operator: { company: '輸出入・港湾関連情報処理センター株式会社' },
    applicant: { company: 'ナックス商事株式会社' },
    office: { name: '第二営業所', code: 'NAC002' },
    contractEnd: null,
    changes: [
      { item: '料金プラン：専用回線接続', before: 'Bプラン（従量料金のみ）', after: 'なし' },
      { item: '機器共用先', before: 'NAC001', after: '' },
    ],
    sharing: [{ officeCode: 'NAC001', officeName: '第一営業所', state: 'released' }],
    reason: '機器共用解除のため',
  });
  expect(formBefore.line).toMatchObject({
    ids: [{ userCode: '3ANAC', idNumber: 2 }],
    devices: [],
    lines: [],
    plan: null,
  });
  expect(formBefore.internet).toEqual({ ids: [], devices: [], plan: null });
  expect(checked(formBefore.kinds)).toEqual(['変更申込']);
  expect(checked(formBefore.specialKinds)).toEqual(['機器共用']);
});

test('the form says the same after the change was accepted and has begun', async () => {
  expect(await applicationFormData(world.at('2026-12-23'), world.db, await application(released), 1)).toEqual(
    formBefore,
  );
});

test('the letter says the confirmed day, the issued IDs, and what must be applied for next', async () => {
  const letter = await acceptanceLetterData(world.at('2026-12-22'), world.db, await application(released), 1);
  expect(letter).toMatchObject({
    date: '2026-12-01',
    startDate: '2026-12-22',
    sharing: [{ officeCode: 'NAC001', state: 'released' }],
  });
  expect(letter.line.ids.map(({ userCode, idNumber }) => `${userCode}${idNumber}`)).toEqual(['3ANACA01', '3ANACA02']);
  expect(letter.notes?.join('')).toContain('netNACCS端末の追加を申し込んでください。');
});

test('right E: the papers name the representative of the company, and the contractor of the office beside', async () => {
  const post = '代表取締役社長';
  const { id } = await world.file(world.at(), {
    office: 'AAA002',
    by: 'aaa002',
    items: ['head-office'],
    desiredStart: '2026-12-22',
    answers: {
      'head-office.head-office': {
        postalCode: ['650-0042'],
        address: ['兵庫県神戸市中央区波止場町4番5号'],
        phone: ['078-123-4567'],
        fax: ['078-123-4568'],
        representativeName: ['代表 歩'],
        representativePost: [post],
      },
    },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-22' });
  for (const paper of [applicationFormData, acceptanceLetterData])
    expect(await paper(world.at(), world.db, await application(id), 1)).toMatchObject({
      applicant: { company: 'アルファ物流株式会社', name: '代表 歩', post },
      contractor: { name: '有馬 一', post: '代表取締役' },
    });
  expect(formBefore.applicant).toEqual({ company: 'ナックス商事株式会社', name: '輸出入 太郎', post });
  expect(formBefore.contractor).toBeUndefined();
});

test('right E: mail addresses of the mailboxes and those of SMTP双方向 stand apart', async () => {
  const { id } = await world.file(world.at(), {
    office: 'AAA001',
    by: 'aaa001',
    items: ['mailbox-counts'],
    desiredStart: '2026-12-22',
    answers: { 'mailbox-counts.mailboxes': { boxes: ['2'], boxAddresses: ['3'], addresses: ['4'] } },
  });
  const form = await applicationFormData(world.at(), world.db, await application(id), 1);
  expect(form.line).toMatchObject({ mailboxes: 2, mailAddresses: 3, duplexMailAddresses: 4 });
});

test('right E: devices stand by processing method and システム区分; of what is not known of them, only the number', async () => {
  const { id } = await world.file(world.at(), {
    office: 'CCC001',
    by: 'ccc001',
    items: ['logical-terminals'],
    desiredStart: '2026-12-22',
    answers: {
      'logical-terminals.logical-terminals': {
        terminals: ['9'],
        servers: ['2'],
        'devices.0.kind': ['mailTerminal'],
        'devices.0.area': ['air'],
        'devices.0.count': ['5'],
        'devices.1.kind': ['interactiveTerminal'],
        'devices.1.area': ['sea'],
        'devices.1.count': ['4'],
      },
    },
  });
  const form = await applicationFormData(world.at(), world.db, await application(id), 1);
  expect(form.line.devices).toEqual([
    { kind: 'インタラクティブ処理方式の端末台数', count: 4, area: '海上' },
    { kind: 'メール処理方式の端末台数', count: 5, area: '航空' },
    { kind: 'サーバの台数', count: 2, area: '海上' },
  ]);
});

test('there is no letter before the review has ended', async () => {
  const undecided = await application(added);
  await expect(acceptanceLetterData(world.at(), world.db, undecided, 1)).rejects.toThrow('has not ended');
});

test('the form of an addition shows the contract as it will be, with its attachments', async () => {
  const form = await applicationFormData(world.at(), world.db, await application(added), 1);
  expect(form).toMatchObject({
    changes: [
      { item: '料金プラン：専用回線接続', before: 'なし', after: 'Bプラン（従量料金のみ）' },
      { item: '機器共用先', before: '', after: 'NAC001' },
    ],
    sharing: [{ officeCode: 'NAC001', officeName: '第一営業所', state: 'added' }],
    more: [{ title: '添付書類', rows: [['構成図.pdf', '1 KB']] }],
  });
  expect(form.internet).toMatchObject({
    devices: [
      { kind: 'netNACCSで利用する端末台数', count: 3 },
      { kind: 'webNACCSで利用するデジタル証明書数', count: 2 },
    ],
    plan: 'B',
  });
});

const checked = (boxes: PaperData['kinds']) => boxes.filter((box) => box.checked).map(({ label }) => label);

async function application(id: string): Promise<Application> {
  const found = await findFiled(world.db, id);
  if (!found) throw new Error(`${id} was not filed`);
  return found;
}

async function attachDiagram(applicationId: string): Promise<void> {
  await world.db
    .insertInto('attachment')
    .values({
      application_id: applicationId,
      question: 'equipment-sharing.diagram',
      name: '構成図.pdf',
      type: 'application/pdf',
      size: 1024,
      sha256: '0'.repeat(64),
      storage_key: `00/${applicationId}`,
      uploaded_at: new Date(),
      uploaded_by: world.who('nac003').id,
    })
    .execute();
}
