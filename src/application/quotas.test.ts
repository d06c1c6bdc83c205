import { expect, onTestFinished, test } from 'vitest';
import { openWorld } from '../../test/support/world.ts';
import { writeMessage } from './messages.ts';
import { quotas, sentEnough } from './quotas.ts';

test('edge B: an office sends a bounded number of messages an hour, also when they are sent at once', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());
  const services = world.at();
  const wish = { office: 'NAC002', by: 'nac002-clerk', items: ['equipment-sharing'], special: true } as const;
  const answers = { 'equipment-sharing.sharing': { release: ['NAC001'] } };
  const { id } = await world.file(services, { ...wish, desiredStart: '2026-12-15', answers });
  const { id: personId, name } = world.who('nac002-clerk');
  const message = { applicationId: id, author: { id: personId, name }, now: services.clock.now() };
  const send = (at: number) => writeMessage(world.db, { ...message, side: 'company', text: `第${at}通` });
  const said = await Promise.all(Array.from({ length: quotas.messagesAnHour + 5 }, (_, at) => send(at)));
  expect(said.filter((each) => each === sentEnough)).toHaveLength(5);
  expect(await writeMessage(world.db, { ...message, side: 'centre', text: '回答' })).toBeUndefined();
  const kept = await world.db.selectFrom('message').select('id').where('side', '=', 'company').execute();
  expect(kept).toHaveLength(quotas.messagesAnHour);
});
