import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { sampleClerk, sampleLetter } from '../../../test/support/sample-letters.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { passwordReset } from '../../mails/letters/password-reset.ts';
import { createOutbox } from '../../mails/outbox.ts';
import { createSeal } from '../../mails/seal.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { placeWords } from '../words.ts';
import { mailRoutes } from './routes.tsx';

let world: World;
let pages: Pages;
let administrator: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...mailRoutes]);
  await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['equipment-sharing'],
    special: true,
    desiredStart: '2026-12-15',
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  administrator = await pages.logIn('center-admin');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('without a mail server a mail is shown here only; nothing waits to be sent', async () => {
  const { text } = await administrator.get('/desk/mails');
  expect(text).toContain(placeWords.noSmtp.ja);
  expect(text).toContain(placeWords.mailShownHere.ja);
  expect(text).not.toContain(placeWords.mailWaiting.ja);
});

test('a mail stands under its subject', async () => {
  const [, href = '', subject] =
    /<a href="(\/desk\/mails\/[^"]+)">([^<]+)</.exec((await administrator.get('/desk/mails')).text) ?? [];
  const { text } = await administrator.get(href);
  expect(text).toContain(`<h1>${subject}</h1>`);
  expect(text).toContain(placeWords.noSmtp.ja);
});

test('edge C: a one-time link is shown to nobody, not even to an administrator', async () => {
  const token = 'K3jx9QpL2vTn8RwZK3jx9QpL2vTn8RwZ';
  const content = { link: `https://counter.example/password/new?token=${token}`, hours: 1 };
  const outbox = createOutbox({ mailFrom: 'a@example.jp', sends: false, seal: createSeal('a key of this test alone') });
  const outgoing = {
    ...sampleLetter,
    letter: passwordReset,
    content,
    recipients: [sampleClerk],
    at: world.at().clock.now(),
  };
  await outbox.write(world.db, outgoing);
  const { id, sealed } = await world.db
    .selectFrom('mail')
    .select(['id', 'sealed'])
    .where('letter', '=', passwordReset.name)
    .executeTakeFirstOrThrow();
  const { text } = await administrator.get(`/desk/mails/${id}`);
  expect(text).toContain(placeWords.mailSealed.ja);
  expect(text).toContain('?token=********');
  expect(text).not.toContain(token);
  expect(text).not.toContain(sealed);
});
