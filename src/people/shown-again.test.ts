import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createShownAgain, sweepShownAgain } from './shown-again.ts';

const [page, typed] = ['/password/forgot', '{"loginId":"髙﨑-typed-by-mistake"}'];

async function open(limits: Partial<Limits> = {}) {
  const { db } = await ownDatabase();
  return { db, shown: createShownAgain(db, { ...defaultLimits, ...limits }) };
}

test('right D: what was sent is given to the browser that sent it, for its page alone', async () => {
  const { shown } = await open();
  const id = (await shown.keep({ secret: 'one' }, page, typed)) ?? '';
  expect(await shown.find(['other', 'one'], page, id)).toBe(typed);
  expect(await shown.find(['other'], page, id)).toBeUndefined();
  expect(await shown.find(['one'], '/login', id)).toBeUndefined();
  expect(await shown.find(['one'], page, '00000000-0000-4000-8000-000000000000')).toBeUndefined();
});

test('right D: under the id of what will come of it the latest stays, and another browser cannot put its own there', async () => {
  const { shown } = await open();
  const id = '0b0b0b0b-0000-4000-8000-00000000000b';
  expect(await shown.keep({ secret: 'one' }, page, 'first', id)).toBe(id);
  expect(await shown.keep({ secret: 'one' }, page, 'second', id)).toBe(id);
  expect(await shown.keep({ secret: 'other' }, page, 'forged', id)).toBeUndefined();
  expect(await shown.find(['one'], page, id)).toBe('second');
  expect(await shown.find(['other'], page, id)).toBeUndefined();
});

test('right D: a copy of the database tells neither what was typed nor by whom', async () => {
  const { db, shown } = await open();
  await shown.keep({ secret: 'the-secret-of-a-cookie', address: '203.0.113.7' }, page, typed);
  const { rows } = await sql<{ all: string }>`select shown_again::text as all from shown_again`.execute(db);
  const hex = Buffer.from('typed-by-mistake').toString('hex');
  expect(rows[0]?.all).not.toMatch(new RegExp(`typed-by-mistake|${hex}|the-secret-of-a-cookie`));
});

test('right D: many at once of one address keep no more than it may have, and leave room to others', async () => {
  const { db, shown } = await open({ shownOfOneAddress: 5, shownOfStrangers: 8, shownAtOnce: 12 });
  const keep = (address: string, at: number) => shown.keep({ secret: `${address} ${at}`, address }, page, typed);
  const tries = Array.from({ length: 12 }, (_, at) => at);
  const kept = await Promise.all(tries.map((at) => keep('203.0.113.7', at)));
  expect(kept.filter((id) => id !== undefined)).toHaveLength(5);
  const others = await Promise.all(tries.map((at) => keep(`198.51.100.${at}`, at)));
  expect(others.filter((id) => id !== undefined)).toHaveLength(3);
  expect(await shown.keep({ secret: 'a session' }, page, typed)).toBeDefined();
  await sql`update shown_again set kept_at = kept_at - interval '2 hours', expires_at = expires_at - interval '2 hours'`.execute(
    db,
  );
  expect(await keep('203.0.113.7', 99)).toBeDefined();
});

test('right D: a storm of strangers waits for nothing, and what comes while it is dealt with is not kept', async () => {
  const { shown } = await open({ shownAtOnce: 2 });
  const keep = (at: number) => shown.keep({ secret: `${at}`, address: `198.51.100.${at}` }, page, typed);
  const kept = await Promise.all(Array.from({ length: 30 }, (_, at) => keep(at)));
  expect(kept.filter((id) => id !== undefined)).toHaveLength(2);
  expect(await keep(31)).toBeDefined();
});

test('right D: neither the text of a stranger nor all of theirs together grow without bound', async () => {
  const { shown } = await open({ shownBytesOfStranger: 2_000, shownBytesOfStrangers: 5_000 });
  const keep = (at: number, bytes: number) =>
    shown.keep({ secret: `${at}`, address: `198.51.100.${at}` }, page, 'x'.repeat(bytes));
  expect(await keep(1, 2_000)).toBeUndefined();
  expect([await keep(2, 1_900), await keep(3, 1_900)]).not.toContain(undefined);
  expect(await keep(4, 1_900)).toBeUndefined();
  expect(await keep(5, 900)).toBeDefined();
});

test('right D: of one session the latest stay, and a sweep takes what has ended', async () => {
  const { db, shown } = await open({ shownOfOneSession: 2 });
  const ids: (string | undefined)[] = [];
  for (const at of [1, 2, 3]) ids.push(await shown.keep({ secret: 'one' }, page, String(at)));
  const found = await Promise.all(ids.map((id) => shown.find(['one'], page, id ?? '')));
  expect(found).toEqual([undefined, '2', '3']);
  expect(await sweepShownAgain(db)).toBe(0);
  await sql`update shown_again set kept_at = kept_at - interval '1 day', expires_at = now() - interval '1 second'`.execute(
    db,
  );
  expect(await shown.find(['one'], page, ids[2] ?? '')).toBeUndefined();
  expect(await sweepShownAgain(db)).toBe(2);
});
