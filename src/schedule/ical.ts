import ical from 'ical-generator';
import type { Day } from '../ground/clock.ts';
import { formatDaySlashed } from '../ground/text/day.ts';
import type { Lang, Text } from '../ground/words.ts';
import { addDays } from './days.ts';
import { type Freeze, lastDayToApply, type RegistrationDate, type Schedule } from './schedule.ts';

/** The schedule as a calendar to subscribe to (iCalendar): registration dates with their last days to apply, and freeze windows. */
export function scheduleCalendar(schedule: Schedule, lang: Lang): string {
  const calendar = ical({
    name: words.title[lang],
    prodId: { company: 'Madoguchi', product: 'Schedule', language: lang.toUpperCase() },
    ttl: daily,
    events: [
      ...schedule.registrationDates.map((date) => registrationEvent(schedule, date, lang)),
      ...schedule.freezes.map((freeze) => freezeEvent(freeze, lang)),
    ],
  });
  return calendar.toString();
}

const daily = 86_400;

const words = {
  title: { ja: 'スケジュール表', en: 'Schedule' },
  registrationDate: { ja: 'システム登録日（利用開始日）', en: 'Registration date (start date)' },
  lastDays: { ja: '申込の締切日', en: 'Last day to apply' },
  settingDeadline: { ja: 'システム設定申込締切日', en: 'Deadline for system settings' },
  freeze: { ja: '登録停止', en: 'No changes' },
} as const satisfies Record<string, Text>;

function registrationEvent(schedule: Schedule, { day, note, changedAt }: RegistrationDate, lang: Lang) {
  const description = [...(note ? [note[lang]] : []), ...deadlines(schedule, day, lang)].join('\n');
  const summary = words.registrationDate[lang];
  return { id: `registration-${day}@madoguchi`, ...allDay(day, day), summary, description, stamp: changedAt };
}

function freezeEvent({ id, from, to, reason, changedAt }: Freeze, lang: Lang) {
  const summary = `${words.freeze[lang]}: ${reason[lang]}`;
  return { id: `freeze-${id}@madoguchi`, ...allDay(from, to), summary, stamp: changedAt };
}

function deadlines(schedule: Schedule, day: Day, lang: Lang): string[] {
  const last = (businessDays: number) => formatDaySlashed(lastDayToApply(schedule, day, businessDays));
  const classes = Map.groupBy(schedule.leadClasses, ({ businessDays }) => businessDays);
  return [
    `${words.lastDays[lang]}:`,
    ...[...classes].map(
      ([days, ones]) => `${last(days)} ${ones.map(({ label }) => label[lang]).join(separator[lang])}`,
    ),
    `${last(schedule.settingDeadlineDays)} ${words.settingDeadline[lang]}`,
  ];
}

const separator = { ja: '、', en: '; ' } as const satisfies Text;

/** An event of whole days ends, by the standard, on the day after its last. */
function allDay(from: Day, to: Day) {
  return { start: from, end: addDays(to, 1), allDay: true };
}
