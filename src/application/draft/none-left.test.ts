import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { attach } from '../../../test/support/settings.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { BusinessKind } from '../../contract/masters.ts';
import type { Example } from '../../procedure/define.ts';
import { positionSuccession } from '../../procedures/special/position-succession.ts';
import { answerConsent } from '../consent/answer-consent.ts';
import { listConsents } from '../consent/consents.ts';
import { confirm, pickUp } from '../review/decide.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const example = (positionSuccession.examples as readonly Example<Record<string, unknown>>[]).find(
  ({ name }) => name === 'another customer takes over an office',
) as Example<Record<string, unknown>>;
const codes = (id: string, kind: BusinessKind) => ({ userCodes: [{ id, kinds: [{ id: kind }] }], userIds: [] });

/** NAC001 with its user code goes over to the company of AAA001, another office of which has a code. @returns the draft */
async function begin(own: ReturnType<typeof codes>, other: ReturnType<typeof codes>): Promise<string> {
  const { now } = example;
  const successor = now.others.AAA001;
  if (!successor) throw new Error('the example has no company that takes over');
  const AAA002 = { ...successor, office: { ...successor.office, ...other } };
  await stage(world.db, { ...now, office: { ...now.office, ...own }, others: { ...now.others, AAA002 } });
  const { pages: answers, files } = typedOf(positionSuccession, example.answers);
  const wish = { office: 'NAC001', by: 'nac001', items: [positionSuccession.id], desiredStart: '2027-01-05', answers };
  const id = await world.draft(world.at(), { ...wish, special: true });
  for (const [question, refs] of Object.entries(files)) for (const ref of refs) await attach(world, id, question, ref);
  return id;
}

beforeEach(async () => {
  await sql`delete from issued_value`.execute(world.db);
});

test('a code of which a company has one, and has it: the application is refused with a sentence', async () => {
  const id = await begin(codes('V1NAC', 'tradeControlUser'), codes('V1AAA', 'tradeControlUser'));
  const result = await world.submit(world.at(), id, 'nac001');
  const faults = 'examined' in result ? result.examined.faults.map(({ message }) => message.ja) : [];
  expect(faults).toEqual([
    'V1NACに代わる利用者コードを払い出せません。使える値はV1AAAだけで、既に使われています。申込の内容を見直すか、お問合せセンターへご連絡ください。',
  ]);
});

test('a code that is taken in the company that takes over is not issued; the next free one is', async () => {
  const id = await begin(codes('1ANAC', 'customsBrokerage'), codes('1BAAA', 'customsBrokerage'));
  expect(await world.submit(world.at(), id, 'nac001')).toMatchObject({ result: 'done' });
  const mover = world.who('reviewer1');
  for (const { id: consent } of await listConsents(world.db, id))
    await answerConsent(world.at(), { consent, mover: world.who('aaa001'), agreed: true, reason: '' });
  await pickUp(world.at(), { id, mover });
  const end = (issued: Record<string, string>) =>
    confirm(world.at(), { id, mover, startDate: '2027-01-05', issued: { 'succession-NAC001': 'AAA003', ...issued } });
  await expect(end({ 'succession-1ANAC': '1BAAA' })).rejects.toMatchObject({
    sentence: { ja: '「1BAAA」は既に払い出されています。別の値を入力してください。' },
  });
  await expect(end({ 'succession-1ANAC': '1CNAC' })).rejects.toMatchObject({ field: 'issued.succession-1ANAC' });
  expect((await end({ 'succession-1ANAC': '1CAAA' })).to).toBe('settingPending');
});
