import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import { demoCompanies, demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { addPerson } from '../../people/persons.ts';
import type { NotAcceptable } from '../move/errors.ts';
import { consentChecks, listConsents, mustBeAgreed, mustBeAnswered, officesAsked } from './consents.ts';

let own: TestDatabase;
let personId: string;
beforeAll(async () => {
  own = await testDatabase();
  const states = { ...demoCompanies, ...demoOffices };
  await openLedgers(
    own.db,
    Object.entries(states).map(([code, state]) => ({ code, from: '2025-01-01', state })),
  );
  const somebody = { loginId: 'parent', name: '神戸 亮', mail: 'kobe@aaa.example', passwordHash: '' };
  const offices = [{ code: 'AAA001', role: 'manager' }] as const;
  personId = await addPerson(own.db, { ...somebody, side: 'company', companyCode: 'AAA', offices });
});
afterAll(() => own.close());

const askedAt = '2026-12-01T23:30:00+09:00';
const answeredAt = '2026-12-04T00:30:00+09:00';
type Answer = 'agreed' | 'declined' | 'none' | 'takenBack';

/** An application for which these offices were asked. */
async function asked(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into application (id, office_code, company_code, office_name, company_name, office_key, company_key, status, lang, begun_by, begun_at, changed_at)
    values (${id}, 'NAC003', 'NAC', '', '', '', '', 'draft', 'ja', ${personId}, now(), now())`.execute(own.db);
  for (const [code, answer] of Object.entries(answers)) {
    const agreed = { agreed: true, declined: false, none: null, takenBack: null }[answer];
    const by = agreed === null ? null : personId;
    await sql`
      insert into consent (application_id, office_code, office_name, asked_at, answered_at, answered_by, answered_by_name, agreed, reason, taken_back_at)
      values (${id}, ${code}, ${`${code}支店`}, ${askedAt}, ${by && answeredAt}, ${by}, ${by && '神戸 亮'}, ${agreed},
        ${agreed === false ? '不要のため。' : ''}, ${answer === 'takenBack' ? answeredAt : null})`.execute(own.db);
  }
  return id;
}
const refusal = (check: Promise<void>): Promise<NotAcceptable | undefined> =>
  check.then(
    () => undefined,
    (error: NotAcceptable) => error,
  );

test('right F: the review goes on once everybody that is still asked has answered, and ends once all have agreed', async () => {
  const standing = async (answers: Readonly<Record<string, Answer>>) => {
    const id = await asked(answers);
    const [begins, ends] = [await refusal(mustBeAnswered(own.db, id)), await refusal(mustBeAgreed(own.db, id))];
    return [begins?.field, ends?.field];
  };
  expect(await standing({})).toEqual([undefined, undefined]);
  expect(await standing({ AAA001: 'agreed', AAA002: 'takenBack' })).toEqual([undefined, undefined]);
  expect(await standing({ AAA001: 'agreed', AAA002: 'declined' })).toEqual([undefined, 'consent']);
  expect(await standing({ AAA001: 'declined', AAA002: 'none' })).toEqual(['consent', 'consent']);
});

test('right F: those who have not answered, or not agreed, are named, and nobody else', async () => {
  const waiting = await asked({
    AAA001: 'none',
    BBB001: 'agreed',
    AAA002: 'none',
    NAC001: 'declined',
    NAC002: 'takenBack',
  });
  for (const check of [mustBeAnswered, mustBeAgreed])
    expect((await refusal(check(own.db, waiting)))?.sentence).toEqual({
      ja: 'AAA001 AAA001支店、AAA002 AAA002支店の同意を待っています。回答があるまで審査を進められません。',
      en: 'AAA001 AAA001支店, AAA002 AAA002支店 has not agreed yet. The review goes on after the answer.',
    });
  const declined = await asked({ NAC001: 'declined', BBB001: 'agreed', AAA001: 'declined' });
  expect((await refusal(mustBeAgreed(own.db, declined)))?.sentence).toEqual({
    ja: 'AAA001 AAA001支店、NAC001 NAC001支店が同意していないため、審査を終了できません。確認事項を送るか、不承諾にしてください。',
    en: 'AAA001 AAA001支店, NAC001 NAC001支店 did not agree, so the review cannot end. Send a query or refuse the application.',
  });
});

test('right F: the review shows each office that is still asked, with the day and the word of its answer', async () => {
  const id = await asked({ NAC001: 'declined', NAC002: 'takenBack', AAA001: 'agreed', BBB001: 'none' });
  expect(await officesAsked(own.db, id)).toEqual(['AAA001', 'BBB001', 'NAC001']);
  expect((await listConsents(own.db, id)).map(({ officeCode, agreed }) => [officeCode, agreed])).toEqual([
    ['AAA001', true],
    ['BBB001', null],
    ['NAC001', false],
  ]);
  expect(await consentChecks(own.db, id)).toEqual([
    {
      id: 'consent-AAA001',
      checks: { ja: 'AAA001 AAA001支店が同意している', en: 'AAA001 AAA001支店 has agreed' },
      result: 'pass',
      evidence: { ja: '2026/12/04 神戸 亮 が同意', en: '神戸 亮 agreed on 2026/12/04' },
    },
    {
      id: 'consent-BBB001',
      checks: { ja: 'BBB001 BBB001支店が同意している', en: 'BBB001 BBB001支店 has agreed' },
      result: 'warn',
      evidence: { ja: '2026/12/01に依頼、回答待ち', en: 'Asked on 2026/12/01, no answer yet' },
    },
    {
      id: 'consent-NAC001',
      checks: { ja: 'NAC001 NAC001支店が同意している', en: 'NAC001 NAC001支店 has agreed' },
      result: 'fail',
      evidence: {
        ja: '2026/12/04 神戸 亮 が不同意。理由：不要のため。',
        en: '神戸 亮 did not agree on 2026/12/04. Reason: 不要のため。',
      },
    },
  ]);
});
