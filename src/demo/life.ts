import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beginSettings } from '../application/begin-settings.ts';
import { confirm, pickUp, query, refuse } from '../application/decide.ts';
import { beginDraft, findDraft, savePage } from '../application/draft.ts';
import { moveWhatIsDue } from '../application/due.ts';
import { examine } from '../application/examine.ts';
import type { Services } from '../application/services.ts';
import { getSettled } from '../application/settles.ts';
import { submit } from '../application/submit.ts';
import { withdraw } from '../application/withdraw.ts';
import { createClock, type Day } from '../clock.ts';
import { silentOutbox } from '../mails/outbox.ts';
import type { Raw } from '../procedure/field.ts';
import { isBusinessDay } from '../schedule/business-days.ts';
import { addDays } from '../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import { type Schedule, settingDeadline } from '../schedule/schedule.ts';
import type { DemoPerson } from './people.ts';

/** What becomes of an application of the demonstration; `confirmed` are the system settings that it needed. */
export type Ending =
  | 'draft'
  | 'submitted'
  | 'inReview'
  | 'queried'
  | 'resubmitted'
  | 'confirmed'
  | 'settingPending'
  | 'scheduled'
  | 'effective'
  | 'withdrawn'
  | 'rejected'
  | 'invalidated'
  | 'expired';

export type Story = {
  daysAgo: number;
  office: string;
  by: string;
  procedure: string;
  page: string;
  answers: Raw;
  reason: string;
  ending: Ending;
  /** Asked and corrected on the way. */
  queried?: string;
  /** The system settings that it needs, filed and reviewed. */
  settings?: { page: string; answers: Raw };
  attach?(services: Services, applicationId: string, personId: string): Promise<void>;
};

export type Cast = {
  ids: Readonly<Record<string, string>>;
  people: readonly DemoPerson[];
  names: Readonly<Record<string, { company: string; office: string }>>;
};

/** Plays an application through the product's own use cases, with the business clock of its time; no mail is written. */
export async function play(services: Services, cast: Cast, story: Story): Promise<void> {
  const schedule = await services.schedule();
  const filedOn = businessDay(schedule, addDays(services.clock.today(), -story.daysAgo));
  const at = (day: Day, hour = 10): Services => ({
    ...services,
    outbox: silentOutbox,
    clock: createClock(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`),
  });
  const id = await type(at(filedOn), cast, story, schedule, filedOn);
  if (story.ending === 'draft') return;
  await file(at(filedOn), cast, story, id);
  await decide(at, cast, story, id, schedule, filedOn);
}

async function type(services: Services, cast: Cast, story: Story, schedule: Schedule, today: Day): Promise<string> {
  const id = randomUUID();
  const person = personOf(cast, story.by);
  const names = cast.names[story.office] ?? { company: '', office: '' };
  await beginDraft(services, {
    id,
    officeCode: story.office,
    officeName: names.office,
    companyName: names.company,
    personId: person.id,
    lang: 'ja',
  });
  const wish = firstFeasibleAtOrAfter(schedule, { today, leadDays: 12, wish: addDays(today, 21) }) ?? today;
  const special = story.attach !== undefined || (story.ending === 'withdrawn' && story.page === 'sharing');
  const choice: Raw = special
    ? { special: ['yes'], specialItem: [story.procedure], consulted: ['yes'], consultedOn: [today] }
    : { special: ['no'], items: [story.procedure] };
  await savePage(services, {
    id,
    page: 'choice',
    raw: { ...choice, desiredStart: [wish], reason: [story.reason] },
    personId: person.id,
  });
  await savePage(services, { id, page: 'contact', raw: person.contact, personId: person.id });
  await savePage(services, { id, page: `${story.procedure}.${story.page}`, raw: story.answers, personId: person.id });
  await story.attach?.(services, id, person.id);
  return id;
}

async function file(services: Services, cast: Cast, story: Story, id: string): Promise<void> {
  const person = personOf(cast, story.by);
  const draft = await findDraft(services.db, id, [story.office]);
  if (!draft) throw new Error(`demonstration: no draft for ${story.office}`);
  const { seen } = await examine(services, services.db, draft);
  const mover = { id: person.id, name: person.name, side: 'company' as const };
  const result = await submit(services, {
    id,
    offices: [story.office],
    mover,
    check: { remarks: [''] },
    seen,
    filesStored: async () => true,
  });
  if (result.result === 'done') return;
  const faults = 'examined' in result ? result.examined.faults.map(({ message }) => message.ja).join(' ') : '';
  throw new Error(`demonstration: ${story.office} ${story.procedure} was not filed: ${result.result} ${faults}`);
}

async function decide(
  at: (day: Day, hour?: number) => Services,
  cast: Cast,
  story: Story,
  id: string,
  schedule: Schedule,
  filedOn: Day,
): Promise<void> {
  const reviewer = personOf(cast, 'reviewer1');
  const mover = { id: reviewer.id, name: reviewer.name, side: 'centre' as const };
  const next = nextBusinessDay(schedule, filedOn);
  const { ending } = story;
  if (ending === 'submitted') return;
  if (ending === 'withdrawn')
    return void (await withdraw(at(filedOn, 15), id, { ...moverOf(cast, story) }, '申込内容を見直すため'));
  await pickUp(at(next, 10), { id, mover });
  if (ending === 'inReview') return;
  if (story.queried) {
    await query(at(next, 11), { id, mover, questions: [{ question: `${story.procedure}.name`, text: story.queried }] });
    if (ending === 'queried') return;
    if (ending === 'expired') return void (await moveWhatIsDue(at(addDays(next, 32))));
    await file(at(next, 15), cast, story, id);
    if (ending === 'resubmitted') return;
    await pickUp(at(next, 16), { id, mover });
  }
  if (ending === 'rejected')
    return void (await refuse(at(next, 16), { id, mover, reason: '契約者名と申込担当者の関係を確認できないため' }));
  const start = await wished(at(next), id);
  await confirm(at(next, 17), { id, mover, startDate: start, issued: {} });
  if (ending === 'effective') await moveWhatIsDue(at(start, 0));
  if (ending === 'invalidated') await moveWhatIsDue(at(addDays(settingDeadline(schedule, start), 1), 0));
  if (story.settings) await settle(at, cast, story, id, nextBusinessDay(schedule, next));
}

/** The settings of an application are filed, and their review ends on the same day. */
async function settle(
  at: (day: Day, hour?: number) => Services,
  cast: Cast,
  story: Story,
  settles: string,
  day: Day,
): Promise<void> {
  const { page = '', answers = {} } = story.settings ?? {};
  const [services, person, reviewer] = [at(day), personOf(cast, story.by), personOf(cast, 'reviewer1')];
  const settled = await getSettled(services.db, settles);
  const id = await beginSettings(services, { settled, offices: [story.office], person, lang: 'ja' });
  await savePage(services, { id, page: 'contact', raw: person.contact, personId: person.id });
  await savePage(services, { id, page, raw: answers, personId: person.id });
  await file(services, cast, story, id);
  const mover = { id: reviewer.id, name: reviewer.name, side: 'centre' as const };
  await pickUp(at(day, 14), { id, mover });
  await confirm(at(day, 15), { id, mover, startDate: settled.startDate ?? day, issued: {} });
}

async function wished({ db }: Services, id: string): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`select desired_start as day from application where id = ${id}`.execute(db);
  return rows[0]?.day ?? '';
}

const moverOf = (cast: Cast, { by }: Story) => {
  const { id, name } = personOf(cast, by);
  return { id, name, side: 'company' as const };
};

function personOf(cast: Cast, loginId: string) {
  const person = cast.people.find((each) => each.loginId === loginId);
  const profile = person?.profile;
  const contact: Raw = {
    name: [person?.name ?? ''],
    kana: [profile?.kana ?? ''],
    department: [profile?.department ?? ''],
    post: [profile?.post ?? ''],
    phone: [profile?.phone ?? ''],
    fax: [profile?.fax ?? ''],
    mail: [person?.mail ?? ''],
  };
  return { id: cast.ids[loginId] ?? '', name: person?.name ?? '', contact };
}

const businessDay = (schedule: Schedule, day: Day): Day =>
  isBusinessDay(day, schedule.calendar) ? day : businessDay(schedule, addDays(day, -1));
const nextBusinessDay = (schedule: Schedule, day: Day): Day => {
  const next = addDays(day, 1);
  return isBusinessDay(next, schedule.calendar) ? next : nextBusinessDay(schedule, next);
};
