import type { Services } from '../application/move/services.ts';
import { linkDrafts } from '../application/record/linked-group.ts';
import { createClock, type Day } from '../ground/clock.ts';
import { silentOutbox } from '../mails/outbox.ts';
import { isBusinessDay } from '../schedule/business-days.ts';
import { addDays } from '../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import { type Schedule, settingDeadline } from '../schedule/schedule.ts';
import { file, type } from './applying.ts';
import type { Cast } from './cast.ts';
import { decide } from './centre.ts';
import type { Story } from './story.ts';

/** Plays an application through the product's own use cases, with the business clock of its time; no mail is written. */
export async function play(services: Services, cast: Cast, story: Story): Promise<void> {
  const schedule = await services.schedule();
  const filedOn = businessDay(schedule, addDays(services.clock.today(), -story.daysAgo));
  const at = (day: Day, hour = 10): Services => ({
    ...services,
    outbox: silentOutbox,
    clock: createClock(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`),
  });
  const wish = wishOf(schedule, story, filedOn, services.clock.today());
  const id = await type(at(filedOn), cast, story, wish);
  if (story.beside) {
    const { special: _, attach: __, ...common } = story;
    const second = await type(at(filedOn), cast, { ...common, ...story.beside }, wish);
    await linkDrafts(services.db, id, second, at(filedOn).clock.now());
  }
  if (story.ending === 'draft') return;
  await file(at(filedOn), cast, story, id);
  await decide(at, cast, story, id, schedule, filedOn);
}

/** The day that is wished for: the first from three weeks on, unless the story is about a deadline. */
function wishOf(schedule: Schedule, story: Story, filedOn: Day, today: Day): Day {
  const from = (wish: Day) => firstFeasibleAtOrAfter(schedule, { today: filedOn, leadDays: 12, wish }) ?? filedOn;
  const later = (day: Day): Day => (settingDeadline(schedule, day) > today ? day : later(from(addDays(day, 1))));
  return story.nearDeadline ? later(from(today)) : from(addDays(filedOn, 21));
}

const businessDay = (schedule: Schedule, day: Day): Day =>
  isBusinessDay(day, schedule.calendar) ? day : businessDay(schedule, addDays(day, -1));
