import { answerConsent, findAsked } from '../../../src/application/consent/answer-consent.ts';
import { beginSettings } from '../../../src/application/draft/begin-settings.ts';
import { savePage } from '../../../src/application/draft/draft.ts';
import { examineBeside } from '../../../src/application/draft/examine-beside.ts';
import { findProposal } from '../../../src/application/move/end-proposals.ts';
import type { Services } from '../../../src/application/move/services.ts';
import { linkDrafts } from '../../../src/application/record/linked-group.ts';
import { getSettled } from '../../../src/application/record/settles.ts';
import { endReview, sendBack } from '../../../src/application/review/approval.ts';
import { pickUp } from '../../../src/application/review/decide.ts';
import type { Office } from '../../../src/contract/shape.ts';
import { demoOffices } from '../../../src/demo/contracts.ts';
import { openLedgers } from '../../../src/ledger/open.ts';
import { changed } from '../../../src/operator/operator.ts';
import type { Raw } from '../../../src/procedure/field.ts';
import { procedures } from '../../../src/procedures/index.ts';
import { typedOf } from '../../support/examples.ts';
import type { World } from '../../support/world.ts';
import { manager, release } from './wishes.ts';

/** More offices of one company, each free for an application of its own. */
export async function openOffices({ db }: World): Promise<void> {
  const like = { NAC501: 'NAC003', NAC502: 'NAC003', NAC503: 'NAC002', NAC504: 'NAC004' };
  await openLedgers(
    db,
    Object.entries(like).map(([code, model]) => ({ code, from: '2025-01-01', state: demoOffices[model] as Office })),
  );
}

export async function filed(world: World, services: Services, id: string, by: string, more = {}): Promise<void> {
  const result = await world.submit(services, id, by, more);
  if (result.result === 'done') return;
  const why = 'examined' in result ? result.examined.faults.map(({ message }) => message.en).join(' ') : '';
  throw new Error(`not filed: ${result.result} ${why}`);
}

export async function answer(world: World, services: Services, id: string, agreed: boolean): Promise<void> {
  const { receptionNo } = await world.db
    .selectFrom('application')
    .select('reception_no as receptionNo')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const asked = await findAsked(world.db, receptionNo ?? '', ['AAA001']);
  const reason = agreed ? '' : '契約の予定がないため。';
  await answerConsent(services, { consent: asked?.id ?? 0, mover: world.who('aaa001'), agreed, reason });
}

export async function waitForSettings(world: World, services: Services): Promise<string> {
  const userCodes = procedures.find(({ id }) => id === 'user-codes');
  if (!userCodes) throw new Error('there are no user codes');
  const added = { kinds: ['trader'], area: 'sea', connection: 'internet', numbers: 1, services: [], wish: '' };
  const kept = { code: '4ANAC', renewal: 'keep', area: 'keep', connection: 'keep' };
  const { pages } = typedOf(userCodes, { add: [added], change: [kept], remove: [] });
  const desiredStart = '2026-12-22';
  const wish = { office: 'NAC003', by: 'nac003', items: ['user-codes'], desiredStart, answers: pages };
  const { id } = await world.file(services, wish);
  const issued = { 'user-codes-1': '7ANAC', 'user-codes-1-1': 'A01' };
  await world.accept(services, id, { startDate: desiredStart, issued });
  return id;
}

export async function fileSettings(world: World, services: Services, settles: string): Promise<string> {
  const person = world.who('nac003');
  const settled = await getSettled(world.db, settles);
  const id = await beginSettings(services, { settled, offices: ['NAC003'], person, lang: 'ja' });
  const contact: Raw = {
    name: ['難波 京子'],
    kana: ['ナンバ　キョウコ'],
    phone: ['0662345678'],
    mail: ['a@naccs.example'],
  };
  const survey: Raw = {
    'targets.0.code': ['7ANAC'],
    'targets.0.terminal': ['NAC003T1'],
    'targets.0.output': ['interactive'],
  };
  for (const [page, raw] of Object.entries({ contact, 'setting-trader.survey': survey }))
    await savePage(services, { id, page, raw, personId: person.id });
  await filed(world, services, id, 'nac003');
  return id;
}

/** The end of a sharing and the terminals that follow, as one. */
export async function fileLinked(world: World, services: Services): Promise<void> {
  const sharing = await world.draft(services, release('NAC503', 'nac-admin', '2026-12-22'));
  const terminals = await world.draft(services, {
    ...{ office: 'NAC503', by: 'nac-admin', items: ['net-terminals'], desiredStart: '2026-12-22' },
    answers: { 'net-terminals.net-terminals': { terminals: ['2'], moved: ['3ANACA01'] } },
  });
  await linkDrafts(world.db, sharing, terminals, services.clock.now());
  const seenOf = async (id: string) => (await examineBeside(services, world.db, await world.find(id), ['NAC503'])).seen;
  await filed(world, services, sharing, 'nac-admin', {
    seen: await seenOf(sharing),
    seenBeside: { [terminals]: await seenOf(terminals) },
  });
}

/** A reviewer's proposal that an approver does not agree to. */
export async function sendOneBack(world: World, services: Services): Promise<void> {
  const asking: Services = {
    ...services,
    operators: changed(services.operators, () => ({ approval: ['contact'] })),
  };
  const { id } = await world.file(services, { ...manager('NAC504'), by: 'nac-admin' });
  await pickUp(asking, { id, mover: world.who('reviewer1') });
  await endReview(asking, { id, mover: world.who('reviewer1'), startDate: '2026-12-22', issued: {} });
  const proposal = (await findProposal(world.db, id))?.id ?? 0;
  await sendBack(asking, { id, mover: world.who('approver1'), proposal, reason: '開始日を確認してください。' });
}
