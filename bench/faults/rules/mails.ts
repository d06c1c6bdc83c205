import type { Ground, Rule } from './rule.ts';
import { listTellings, type Telling } from './tellings.ts';

/** Letters and news that come of a day and not of a step: each at most once for each time that it was noted. */
const reminders: Readonly<Record<string, string>> = {
  queryReminder: 'query',
  settingReminder: 'setting',
  settingDue: 'setting',
  consentReminder: 'consent',
  consentDue: 'consent',
};

/** Mails and news: each once for each step that tells something, and none that no step tells. */
export const mailRules: readonly Rule[] = [
  { name: 'a mail that was not written', find: async (ground) => missing(await countMails(ground)) },
  {
    name: 'a mail that was written twice, or tells of nothing',
    find: async (ground) => beyond(await countMails(ground)),
  },
  { name: 'news that are not there', find: async (ground) => missing(await countNews(ground)) },
  { name: 'news that are there twice, or tell of nothing', find: async (ground) => beyond(await countNews(ground)) },
];

/** Of one sort of letter or news to one address: how many are due, how many there are, and how many there may be at most. */
type Count = { due: number; written: number; most: number };
type Counts = ReadonlyMap<string, Count>;

const missing = (counts: Counts): string[] => named(counts, ({ due, written }) => written < due);
const beyond = (counts: Counts): string[] => named(counts, ({ most, written }) => written > most);
const named = (counts: Counts, is: (count: Count) => boolean): string[] =>
  [...counts].filter(([, count]) => is(count)).map(([key]) => key);

async function countMails(ground: Ground): Promise<Counts> {
  const tellings = await listTellings(ground);
  const due = tellings.flatMap(({ id, letter, addresses }) =>
    letter ? addresses.map((address) => keyOf(id, letter, address)) : [],
  );
  const { rows } = await ground.pool.query<Written>(
    `select application_id as id, letter as what, lower(trim(to_address)) as whom from mail where application_id is not null`,
  );
  // Of whom nobody knew all recipients then, others than the known ones got it too.
  const open = tellings.filter(({ all }) => !all);
  return count({ due, written: rows, spare: await spareOf(ground, open, ({ letter }) => letter) });
}

async function countNews(ground: Ground): Promise<Counts> {
  const due = (await listTellings(ground)).flatMap(({ id, news }) => (news ? [keyOf(id, news, '')] : []));
  const { rows } = await ground.pool.query<Written>(
    `select application_id as id, sentence as what, '' as whom from news where application_id is not null`,
  );
  return count({ due, written: rows, spare: await spareOf(ground, [], ({ news }) => news) });
}

type Written = { id: string; what: string; whom: string };
const keyOf = (id: string, what: string, whom: string): string => `${id} ${what} ${whom}`.trim();

/** How many more there may be of a sort, whoever they are for. */
async function spareOf(
  { pool }: Ground,
  open: readonly Telling[],
  what: (telling: Telling) => string | undefined,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ id: string; kind: string; count: number }>(
    `select application_id as id, kind, count(*) * (
       select greatest(count(*), 1) from consent k where k.application_id = r.application_id and r.kind = 'consent') as count
     from reminder r group by 1, 2`,
  );
  const spare = new Map<string, number>();
  for (const { id, kind, count } of rows)
    for (const [name, of] of Object.entries(reminders)) if (of === kind) spare.set(keyOf(id, name, ''), count);
  for (const telling of open) {
    const key = keyOf(telling.id, what(telling) ?? '', '');
    spare.set(key, (spare.get(key) ?? 0) + 1);
  }
  return spare;
}

function count({
  due,
  written,
  spare,
}: {
  due: readonly string[];
  written: readonly Written[];
  spare: ReadonlyMap<string, number>;
}): Counts {
  const counts = new Map<string, Count>();
  const of = (key: string): Count => {
    const found = counts.get(key) ?? { due: 0, written: 0, most: 0 };
    counts.set(key, found);
    return found;
  };
  for (const key of due) {
    of(key).due += 1;
    of(key).most += 1;
  }
  for (const { id, what, whom } of written) {
    const found = of(keyOf(id, what, whom));
    found.written += 1;
    found.most = Math.max(found.most, spare.get(keyOf(id, what, '')) ?? 0);
  }
  return counts;
}
