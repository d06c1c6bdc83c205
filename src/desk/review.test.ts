import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, fieldValue, openDesk } from '../../test/support/desk.ts';
import { typedOf } from '../../test/support/examples.ts';
import type { Visitor } from '../../test/support/pages.ts';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import { savePage } from '../application/draft/draft.ts';
import { demoOffices } from '../demo/contracts.ts';
import type { AnyProcedure } from '../procedure/define.ts';
import { procedures } from '../procedures/index.ts';

let world: World;
let desk: Desk;
let reviewers: Visitor[];

beforeAll(async () => {
  world = await openWorld({ max: 20 });
  desk = await openDesk(world);
  reviewers = await Promise.all(['reviewer1', 'reviewer2', 'approver1'].map((loginId) => desk.logIn(loginId)));
}, 60_000);
afterAll(async () => {
  await desk.close();
  await world.close();
});

const [one, two] = [0, 1].map((index) => () => reviewers[index] as Visitor) as [() => Visitor, () => Visitor];

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};

const headOffice: Wish = {
  office: 'BBB001',
  by: 'bbb001',
  items: ['head-office'],
  desiredStart: '2026-12-15',
  answers: {
    'head-office.head-office': {
      postalCode: ['104-0031'],
      address: ['東京都中央区京橋一丁目2番3号'],
      phone: ['0312345680'],
      fax: [''],
    },
  },
};

const managerOf = (office: string): Wish => ({
  office,
  by: office.toLowerCase(),
  items: ['system-manager'],
  desiredStart: '2026-12-22',
  answers: {
    'system-manager.manager': {
      name: ['管理 二郎'],
      kana: ['カンリ　ジロウ'],
      department: ['業務部'],
      post: ['部長'],
      phone: ['0345678911'],
      emergencyFax: ['0345678902'],
      mail: ['manager@naccs.example'],
    },
  },
});

const file = async (wish: Wish = release) => {
  const { receptionNo } = await world.file(world.at(), wish);
  return `/desk/applications/${receptionNo}`;
};

/** The applicant writes another reason and files again. */
async function correct(receptionNo: string, reason: string): Promise<void> {
  const { id } = await world.db
    .selectFrom('application')
    .select('id')
    .where('reception_no', '=', receptionNo)
    .executeTakeFirstOrThrow();
  const { pages } = await world.find(id);
  const personId = world.who('bbb001').id;
  await savePage(world.at(), { id, page: 'choice', raw: { ...pages.choice, reason: [reason] }, personId });
  expect(await world.submit(world.at(), id, 'bbb001')).toMatchObject({ result: 'done', receptionNo });
}

describe('審査を開始する', () => {
  test('the second of two reviewers is told by whom and when', async () => {
    const page = await file();
    const first = await one().post(`${page}/take`, {});
    expect(first).toMatchObject({ status: 303, location: `${page}?done=take` });
    const second = await two().post(`${page}/take`, {});
    expect(second.status).toBe(409);
    expect(second.text).toContain('2026/12/01 10:00 に 審査 一子 さんが「審査を開始」としました。');
    expect(second.text).toContain('審査中');
    await one().post(`${page}/refuse`, { reason: '次の試験のため' });
  });
});

describe('another language of the page', () => {
  test('loses nothing that was typed into any of its forms, and decides nothing', async () => {
    const page = await file({ ...headOffice, desiredStart: '2026-12-22' });
    await one().post(`${page}/take`, {});
    const shown = (await one().get(page)).text;
    expect(shown).toContain(`form="review" name="stay" value="1" formaction="${page}/stay?lang=en" formnovalidate=""`);
    expect(shown.match(/<form class="form"/g)).toHaveLength(1);
    expect(shown).toContain(`id="review"`);
    const typed = {
      startDate: '20261228',
      query: '登記の写しは',
      'question.1': 'head-office.address',
      'remark.1': '番地を',
      reason: '書きかけの理由',
      message: '返信の途中',
    };
    const english = await one().post(`${page}/stay?lang=en`, { ...typed, stay: '1' });
    expect(english.status).toBe(200);
    expect(english.text).toContain('<html lang="en"');
    expect(fieldValue(english.text, 'startDate')).toBe('20261228');
    for (const text of [typed.query, typed['remark.1'], typed.reason, typed.message])
      expect(english.text).toContain(`>${text}</textarea>`);
    expect(english.text).toMatch(/<option value="head-office\.address"[^>]*selected/);
    expect(english.text).not.toContain('id="errors"');
    expect((await one().get(`${page}/stay`)).location).toBe(page);
    await one().post(`${page}/stay?lang=ja`, typed);
    const mistake = await one().post(`${page}/query`, { ...typed, query: '', 'remark.1': '' });
    expect([mistake.status, mistake.text.includes(`>${typed.reason}</textarea>`)]).toEqual([422, true]);
    await one().post(`${page}/refuse`, { reason: '次の試験のため' });
  });

  test('Enter in the start date ends the review: no switch stands before it', async () => {
    const page = await file({ ...headOffice, desiredStart: '2026-12-22' });
    await one().post(`${page}/take`, {});
    const { text } = await one().get(page);
    const [first] = text.match(/<button[^>]*form="review"[^>]*>/g) ?? [];
    expect(first).not.toContain('formaction');
    expect(text).toContain(`<form class="form" action="${page}/end" method="post" id="review"`);
    await one().post(`${page}/refuse`, { reason: '次の試験のため' });
  });
});

describe('審査を終了する', () => {
  test('what is prefilled suffices; the page says so and leads to the next application', async () => {
    const page = await file({ ...release, desiredStart: '2026-12-22' });
    await one().post(`${page}/take`, {});
    const fields = await fieldsOf(page);
    expect(fields.startDate).toBe('2026/12/22');
    const ended = await one().post(`${page}/end`, fields);
    expect(ended).toMatchObject({ status: 303, location: `${page}?done=confirm` });
    const after = await one().get(`${page}?done=confirm`);
    expect(after.text).toContain('審査を終了しました。申込者に通知しました。');
    expect(after.text).toContain('利用開始待ち');
    expect((await world.contract('NAC002', '2026-12-22')).office.sharing).toEqual([]);
    expect((await world.contract('NAC002', '2026-12-21')).office.sharing).toEqual([{ id: 'NAC001' }]);
  });

  test('eight reviewers at once: one succeeds, seven are told who decided', async () => {
    const page = await file(managerOf('NAC001'));
    await one().post(`${page}/take`, {});
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (reviewers[index % 3] as Visitor).post(`${page}/end`, { startDate: '20261215' }),
      ),
    );
    const told = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(told).toHaveLength(7);
    for (const { text } of told)
      expect(text).toMatch(/(審査|承認) .{1,4} さんが「審査を終了」としました。|あなたが「審査を終了」としました。/);
  });

  test('a contract that moved since the page was shown asks for another look; nothing is decided', async () => {
    const page = await waitingPage();
    const { fingerprint, startDate } = await fieldsOf(page);
    const moved = await world.file(world.at(), headOffice);
    await world.accept(world.at(), moved.id, { startDate: '2026-12-15' });
    const answer = await one().post(`${page}/end`, { startDate, fingerprint });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('表示した後に契約が変わりました');
    expect(answer.text).toContain('登録後に契約が変わっています');
    expect(answer.text).toContain('審査中');
  });

  test('an accepted change of a later day that would no longer apply is named, before and after the button', async () => {
    const page = await file();
    await one().post(`${page}/take`, {});
    const fields = await fieldsOf(page);
    expect((await one().get(page)).text).toMatch(/不適合<\/span>後日の承諾済み変更と両立する/);
    const answer = await one().post(`${page}/end`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/承諾済みの申込 \d{7}[A-Z]（2026\/12\/22 開始、NAC002）が適用できなくなる/);
    expect((await one().post(`${page}/refuse`, { reason: '後日の変更と重なるため' })).status).toBe(303);
  });

  test.each([
    ['x', '利用開始日は日付を8桁の数字で入力してください'],
    ['20261216', 'システム登録日ではありません'],
    ['２０２６／１１／２４', '明日以降のシステム登録日を入力してください'],
  ])('%s is refused beside the field and kept', async (typed, sentence) => {
    const page = await waitingPage();
    const answer = await one().post(`${page}/end`, { startDate: typed });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(fieldValue(answer.text, 'startDate')).toBe(typed);
    expect(answer.text).toMatch(/id="startDate"[^>]*aria-invalid="true"/);
  });
});

describe('確認事項を送る', () => {
  test('a remark on the whole and one on a question go out; a correction shows what changed', async () => {
    const page = await waitingPage();
    const remarks = { query: '理由を詳しくご記入ください。', 'question.1': 'choice.reason', 'remark.1': '具体的に' };
    const sent = await one().post(`${page}/query`, { ...remarks, opensAll: 'yes' });
    expect(sent.status).toBe(303);
    const asked = await one().get(page);
    expect(asked.text).toContain('確認事項あり');
    expect(asked.text).toContain('理由を詳しくご記入ください。');
    const rows = await world.db
      .selectFrom('review_query')
      .select(['question', 'text', 'opens_all'])
      .orderBy('id')
      .execute();
    expect(rows.slice(-2)).toEqual([
      { question: null, text: '理由を詳しくご記入ください。', opens_all: true },
      { question: 'choice.reason', text: '具体的に', opens_all: true },
    ]);

    await correct(page.slice(-8), '組織が変わるため');
    const corrected = await one().get(page);
    expect(corrected.text).toContain('第1版 → 第2版');
    expect(corrected.text).toContain('組織が変わるため');
    expect(corrected.text).toContain('修正済');
    await one().post(`${page}/take`, {});
  });

  test('an empty one, a remark without its question and an unknown question are refused, with everything kept', async () => {
    const page = await waitingPage();
    expect(await one().post(`${page}/query`, { query: ' ' })).toMatchObject({ status: 422 });
    const half = await one().post(`${page}/query`, { query: '全体', 'remark.2': '残る文' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('コメントを付ける設問を選択してください。');
    expect(half.text).toContain('残る文');
    expect(half.text).toContain('全体');
    expect((await one().post(`${page}/query`, { 'question.1': 'no.such', 'remark.1': 'x' })).status).toBe(422);
  });
});

describe('不承諾にする', () => {
  test('needs a reason; then the claims are free and the reason stands on the page', async () => {
    const page = await waitingPage();
    expect((await one().post(`${page}/refuse`, { reason: '' })).text).toContain('不承諾の理由を入力してください。');
    expect((await two().post(`${page}/refuse`, { reason: '条件を満たしていないため。' })).status).toBe(303);
    expect((await one().get(page)).text).toContain('条件を満たしていないため。');
    const late = await one().post(`${page}/query`, { query: '書きかけの確認事項' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('書きかけの確認事項');
    waiting = undefined;
  });
});

test('a message is written once, however often it is sent', async () => {
  const page = await waitingPage();
  await Promise.all([one(), one()].map((visitor) => visitor.post(`${page}/messages`, { message: 'お電話ください。' })));
  expect((await one().get(page)).text.match(/お電話ください。/g)).toHaveLength(1);
});

test('after a mistake the address of the action leads back to the page', async () => {
  const page = await waitingPage();
  expect(await one().get(`${page}/end`)).toMatchObject({ status: 303, location: page });
});

async function fieldsOf(page: string): Promise<{ startDate: string; fingerprint: string }> {
  const { text } = await one().get(page);
  return { startDate: fieldValue(text, 'startDate'), fingerprint: fieldValue(text, 'fingerprint') };
}

let waiting: string | undefined;

/** An application that `reviewer1` has in hand, filed anew when the last was decided. */
async function waitingPage(): Promise<string> {
  if (waiting) return waiting;
  waiting = await file(managerOf('BBB001'));
  await one().post(`${waiting}/take`, {});
  return waiting;
}

describe('a change that needs system settings', () => {
  const renamed: Wish = {
    office: 'AAA001',
    by: 'aaa001',
    items: ['user-codes'],
    desiredStart: '2026-12-22',
    answers: typedOf(procedureOf('user-codes'), {
      add: [{ kinds: ['trader'], area: 'sea', connection: 'internet', numbers: 1, services: [], wish: '' }],
      change: (demoOffices.AAA001?.userCodes ?? []).map(({ id }) => ({
        code: id,
        renewal: 'keep',
        area: 'keep',
        connection: 'keep',
      })),
      remove: [],
    }).pages,
  };

  test('right A: the review says before its end what will be asked for, and every list counts back from there', async () => {
    const page = await file(renamed);
    await one().post(`${page}/take`, {});
    const { text } = await one().get(page);
    expect(text).toContain('審査終了後にシステム設定の申込が必要です');
    expect(text).toContain('利用開始日を2026年12月22日（火）とする場合、締切日は2026年12月16日（水）です。');
    expect(text).toContain('datetime="2026-12-11"');
    expect((await one().get('/desk/queue')).text).toContain('datetime="2026-12-11"');
    const row = /2026年12月22日（火）.*?<\/tr>/s.exec((await one().get('/desk/schedule')).text)?.[0];
    expect(row).toMatch(/2026\/12\/21.*2026\/12\/11.*2026\/12\/16/s);
    const refused = await one().post(`${page}/end`, { startDate: '20261208' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('システム設定申込締切日は2026年12月2日（水）です');
    await one().post(`${page}/refuse`, { reason: '次の試験のため' });
  });
});

function procedureOf(id: string): AnyProcedure {
  const found = procedures.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}
