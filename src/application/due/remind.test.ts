import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { savePage } from '../draft/draft.ts';
import { pickUp, query } from '../review/decide.ts';
import { withdraw } from '../review/withdraw.ts';
import { moveWhatIsDue } from './due.ts';
import { remindOfWhatIsDue } from './remind.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const wish = (office: string): Wish => ({
  office,
  by: office.toLowerCase(),
  items: ['system-manager'],
  desiredStart: '2027-02-02',
  answers: {
    'system-manager.manager': {
      name: ['港 次郎'],
      kana: ['ミナト　ジロウ'],
      phone: ['0312345678'],
      mail: ['minato@naccs.example'],
    },
  },
});

/** An application that is queried on a Tuesday: 3 business days later is Friday 12-04, 7 are Thursday 12-10. */
async function queried(office: string, at = '2026-12-01') {
  const { id, receptionNo } = await world.file(world.at(at), wish(office));
  const mover = world.who('reviewer1');
  await pickUp(world.at(at), { id, mover });
  const questions = [{ question: 'choice.reason', text: '理由を詳しく。' }, { text: 'お電話ください。' }];
  await query(world.at(at), { id, mover, questions });
  return { id, receptionNo };
}

/** Mails of reminders and warnings, in the order they were written; emptied with each call. */
async function told() {
  const rows = await world.db
    .deleteFrom('mail')
    .where('letter', 'in', ['queryReminder', 'draftWarning'])
    .returning(['letter', 'to_address', 'subject', 'body'])
    .execute();
  return rows.toSorted((a, b) => (a.to_address < b.to_address ? -1 : 1));
}
const tellAt = async (time: string) => {
  await remindOfWhatIsDue(world.at(time));
  return told();
};

describe('a query that is not answered', () => {
  test('is recalled on the 3rd and the 7th business day, once each, to the contact and the manager', async () => {
    const { id, receptionNo } = await queried('NAC001');
    expect(await tellAt('2026-12-03T23:59')).toEqual([]);
    const first = await tellAt('2026-12-04T00:00');
    expect(first.map(({ to_address }) => to_address)).toEqual(['manager.nac001@naccs.example']);
    expect(first[0]?.subject).toBe('【NACCS】【再通知】利用申込に関する確認事項のお知らせ');
    for (const text of [
      receptionNo,
      '理由を詳しく。',
      'お電話ください。',
      '「変更する理由」について',
      '2026年12月31日（木）まで',
    ])
      expect(first[0]?.body).toContain(text);
    expect(await tellAt('2026-12-04T00:01')).toEqual([]);
    expect(await tellAt('2026-12-09T23:59')).toEqual([]);
    expect(await tellAt('2026-12-10T00:00')).toHaveLength(1);
    expect(await tellAt('2026-12-28T00:00')).toEqual([]);
    await withdraw(world.at(), id, world.who('nac001'), { reason: '見直しのため' });
  });

  test('the contact and the manager both get it where they are two; two programs at once write it once', async () => {
    const { id } = await world.file(world.at(), { ...wish('NAC002'), by: 'nac002-clerk' });
    await pickUp(world.at(), { id, mover: world.who('reviewer1') });
    await query(world.at(), { id, mover: world.who('reviewer1'), questions: [{ text: 'お電話ください。' }] });
    await Promise.all([1, 2, 3].map(() => remindOfWhatIsDue(world.at('2026-12-04'))));
    expect((await told()).map(({ to_address }) => to_address)).toEqual([
      'konsai.ichiro@naccs.example',
      'manager.nac002@naccs.example',
    ]);
    await withdraw(world.at(), id, world.who('nac002'), { reason: '見直しのため' });
  });

  test('what was missed while the program was down is one mail; the earlier step does not come after it', async () => {
    const { id } = await queried('NAC003');
    expect(await tellAt('2026-12-14')).toHaveLength(1);
    expect(await tellAt('2026-12-15')).toEqual([]);
    const rows = await world.db.selectFrom('reminder').select('days').where('application_id', '=', id).execute();
    expect(rows.map(({ days }) => days).toSorted()).toEqual([3, 7]);
    await withdraw(world.at(), id, world.who('nac003'), { reason: '見直しのため' });
  });

  test('once its last day is over it is not recalled any more; answered and asked again it is', async () => {
    const { id } = await queried('AAA001');
    expect(await tellAt('2027-01-01')).toEqual([]);
    expect(await tellAt('2026-12-04')).toHaveLength(1);
    expect(await world.submit(world.at('2026-12-04'), id, 'aaa001')).toMatchObject({ result: 'done' });
    expect(await tellAt('2026-12-10')).toEqual([]);
    const mover = world.who('reviewer1');
    await pickUp(world.at('2026-12-10'), { id, mover });
    await query(world.at('2026-12-10'), { id, mover, questions: [{ text: '二度目の確認です。' }] });
    const [again] = await tellAt('2026-12-15');
    expect(again?.body).toContain('二度目の確認です。');
    expect(again?.body).not.toContain('理由を詳しく。');
    await withdraw(world.at('2026-12-15'), id, world.who('aaa001'), { reason: '見直しのため' });
  });

  test('one whose mail cannot be written is told at the end, keeps none waiting, and is tried again', async () => {
    const ids = [(await queried('NAC001')).id, (await queried('AAA002')).id];
    const services = world.at('2026-12-04');
    let failing = true;
    const outbox: typeof services.outbox = {
      ...services.outbox,
      write: async (trx, letter) => {
        if (failing) {
          failing = false;
          throw new Error('stopped');
        }
        return services.outbox.write(trx, letter);
      },
    };
    await expect(remindOfWhatIsDue({ ...services, outbox })).rejects.toThrow('1 of 2');
    expect(await told()).toHaveLength(1);
    expect(await tellAt('2026-12-04')).toHaveLength(1);
    await withdraw(world.at(), ids[0] as string, world.who('nac001'), { reason: '見直しのため' });
    await withdraw(world.at(), ids[1] as string, world.who('aaa002'), { reason: '見直しのため' });
  });
});

describe('a draft that nobody types on', () => {
  const isThere = async (id: string) =>
    (await world.db.selectFrom('application').select('id').where('id', '=', id).execute()).length === 1;

  test('is announced to whoever saved it last, 7 days before it goes, once', async () => {
    const id = await world.draft(world.at('2026-12-01'), { ...wish('NAC002'), by: 'nac002' });
    const personId = world.who('nac002-clerk').id;
    await savePage(world.at('2026-12-02'), { id, page: 'check', raw: { remarks: [''] }, personId });
    expect(await tellAt('2027-02-23T23:59')).toEqual([]);
    const [warning, ...more] = await tellAt('2027-02-24T00:00');
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      to_address: 'konsai.ichiro@naccs.example',
      subject: '【NACCS】一時保存した申込の削除予告',
    });
    for (const text of ['2027年3月2日（火）を過ぎると', 'NAC002', `https://counter.example/apply/${id}`])
      expect(warning?.body).toContain(text);
    expect(await tellAt('2027-02-25')).toEqual([]);
    await moveWhatIsDue(world.at('2027-03-02T23:59'));
    expect(await isThere(id)).toBe(true);
    await moveWhatIsDue(world.at('2027-03-03T00:00'));
    expect(await isThere(id)).toBe(false);
  });

  test('typed on again it lives on, and is announced again', async () => {
    const id = await world.draft(world.at('2026-12-01'), wish('NAC003'));
    expect(await tellAt('2027-02-24')).toHaveLength(1);
    const personId = world.who('nac003').id;
    await savePage(world.at('2027-02-25'), { id, page: 'check', raw: { remarks: [''] }, personId });
    await moveWhatIsDue(world.at('2027-03-10'));
    expect(await isThere(id)).toBe(true);
    expect(await tellAt('2027-05-20')).toHaveLength(1);
    await moveWhatIsDue(world.at('2027-05-27'));
    expect(await isThere(id)).toBe(false);
  });

  test('after a long time down it is announced first and stays for the 7 days that the mail names', async () => {
    const id = await world.draft(world.at('2026-12-01'), wish('NAC004'));
    await moveWhatIsDue(world.at('2027-06-01'));
    expect(await isThere(id)).toBe(true);
    const [warning] = await tellAt('2027-06-01');
    expect(warning?.body).toContain('2027年6月7日（月）を過ぎると');
    await moveWhatIsDue(world.at('2027-06-07T23:59'));
    expect(await isThere(id)).toBe(true);
    await moveWhatIsDue(world.at('2027-06-08T00:00'));
    expect(await isThere(id)).toBe(false);
  });
});
