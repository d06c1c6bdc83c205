import { sql } from 'kysely';
import { beginSettings } from '../application/draft/begin-settings.ts';
import { savePage } from '../application/draft/draft.ts';
import { moveWhatIsDue } from '../application/due/due.ts';
import type { Services } from '../application/move/services.ts';
import { getSettled } from '../application/record/settles.ts';
import { confirm, pickUp, query, refuse } from '../application/review/decide.ts';
import { postpone } from '../application/review/postpone.ts';
import { withdraw } from '../application/review/withdraw.ts';
import type { Author } from '../audit/events.ts';
import type { Day } from '../ground/clock.ts';
import { isBusinessDay } from '../schedule/business-days.ts';
import { addDays } from '../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import { type Schedule, settingDeadline } from '../schedule/schedule.ts';
import { file } from './applying.ts';
import { type Cast, personOf } from './cast.ts';
import type { Story } from './story.ts';

/** Goes on with an application that was filed, until what becomes of it. */
export async function decide(
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
    return void (await withdraw(at(filedOn, 15), id, { ...moverOf(cast, story) }, { reason: '申込内容を見直すため' }));
  await pickUp(at(next, 10), { id, mover });
  if (ending === 'inReview') return;
  if (story.queried) {
    await query(at(next, 11), {
      id,
      mover,
      questions: [{ question: `${story.procedure}.${story.queriedAt ?? 'name'}`, text: story.queried }],
    });
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
  if (ending === 'postponed') await putOff(at(nextBusinessDay(schedule, next)), schedule, id, { mover, start });
  if (story.settings) await settle(at, cast, story, id, nextBusinessDay(schedule, next));
}

/** To the registration date after the one that the review ended with. */
async function putOff(
  services: Services,
  schedule: Schedule,
  id: string,
  { mover, start }: { mover: Author & { id: string }; start: Day },
): Promise<void> {
  const today = services.clock.today();
  const startDate = firstFeasibleAtOrAfter(schedule, { today, leadDays: 0, wish: addDays(start, 1) }) ?? start;
  await postpone(services, { id, mover, startDate, was: start, reason: '社内の準備が間に合わないとのご連絡のため' });
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

const nextBusinessDay = (schedule: Schedule, day: Day): Day => {
  const next = addDays(day, 1);
  return isBusinessDay(next, schedule.calendar) ? next : nextBusinessDay(schedule, next);
};
