import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { beginOf, type Day, dayOf } from '../../ground/clock.ts';
import type { Lang } from '../../ground/words.ts';
import { draftWarning } from '../../mails/letters/draft-warning.ts';
import type { Raw } from '../../procedure/field.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { addBusinessDays } from '../../schedule/business-days.ts';
import { addDays } from '../../schedule/days.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Services } from '../move/services.ts';
import { chosen } from '../record/chosen.ts';
import { findFiled, listQueries } from '../record/detail.ts';
import { factsOf, getFiling, quoteQueries } from '../record/filing.ts';
import { postLetter } from '../record/follow.ts';
import { getSettled } from '../record/settles.ts';
import { isOver, lastDayOfDraft, termsNow, termsOf } from '../record/time-limits.ts';
import { daysOf } from '../review/leave-time.ts';
import { consentsDue, recallConsents } from './remind-consents.ts';
import { recallSettings, settingsDue } from './remind-settings.ts';
import { type Due, note, notReminded, type Tell } from './reminders.ts';

/**
 * Reminds of queries and requests for consent that were not answered and of settings that are missing, and warns of drafts that will be
 * deleted. What is due is found by comparing dates, and a fact in the database decides that each is done once, also when the program was down on the day: then what was missed is one mail.
 * Each in a transaction of its own: one that fails is told at the end and keeps none of the others waiting.
 * @returns how many were told
 * @throws {AggregateError} when some could not be
 */
export async function remindOfWhatIsDue(services: Services): Promise<number> {
  const schedule = await services.schedule();
  const { queryReminderDays, consentReminderDays, settingReminderDays } = termsNow(services);
  // The latest first: it counts for those before it as well.
  const results: Result[] = [];
  for (const days of queryReminderDays.toSorted((a, b) => b - a))
    results.push(...(await each(services, queriesDue(services, schedule, days), recall(days))));
  for (const days of consentReminderDays.toSorted((a, b) => b - a))
    results.push(...(await each(services, consentsDue(services, schedule, days), recallConsents(days))));
  for (const days of settingReminderDays.toSorted((a, b) => a - b))
    results.push(...(await each(services, settingsDue(services, schedule, days), recallSettings(days))));
  results.push(...(await each(services, draftsDue(services), warn)));
  const failed = results.filter((result) => result instanceof Error);
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${results.length} could not be reminded`);
  return results.filter((result) => result === 'told').length;
}

type Result = 'told' | 'elsewhere' | Error;

async function each(services: Services, due: RawBuilder<unknown>, tell: Tell): Promise<Result[]> {
  const { rows } = await sql<{ id: string }>`select a.id from ${due} order by a.id`.execute(services.db);
  const results: Result[] = [];
  for (const { id } of rows) {
    const failed = (error: unknown) => new Error(`remind ${id}`, { cause: error });
    results.push(await tellOne(services, id, due, tell).catch(failed));
  }
  return results;
}

/** Found due again under its lock: it may have been answered, or told of by another program, since. */
async function tellOne(services: Services, id: string, due: RawBuilder<unknown>, tell: Tell): Promise<Result> {
  return services.db.transaction().execute(async (trx) => {
    const { rows } = await sql<Due>`
      select a.id, since from ${due} and a.id = ${id} for update of a skip locked`.execute(trx);
    const [found] = rows;
    return found && (await tell(trx, services, found)) ? 'told' : 'elsewhere';
  });
}

/** Queries that were asked at least so many business days ago, and whose last day to answer is not over. */
function queriesDue(services: Services, { calendar }: Schedule, days: number): RawBuilder<unknown> {
  const firstNotDue = addBusinessDays(addDays(services.clock.today(), 1), -days, calendar);
  return sql`application a cross join lateral (select a.changed_at as since) s
    where a.status = 'queried' and since < ${beginOf(firstNotDue)} and not ${isOver(sql.ref('since'), services, (terms) => terms.queryDays)}
      and ${notReminded('query', days)}`;
}

/** Drafts whose last days have begun. */
function draftsDue(services: Services): RawBuilder<unknown> {
  return sql`application a join draft d on d.application_id = a.id cross join lateral (select d.updated_at as since) s
    where a.status = 'draft' and ${isOver(sql.ref('since'), services, (terms) => terms.draftDays - terms.draftWarningDays)}
      and ${notReminded('draft')}`;
}

/** Recalls a query to the applicant contact and the system manager; earlier steps that were missed count as done. */
const recall =
  (days: number): Tell =>
  async (trx, services, due) => {
    for (const step of termsNow(services).queryReminderDays.filter((each) => each < days))
      await note(trx, services, due, { kind: 'query', days: step });
    if (!(await note(trx, services, due, { kind: 'query', days }))) return false;
    const application = await findFiled(trx, due.id);
    if (!application) throw new Error(`${due.id} was never filed`);
    const filing = await getFiling(trx, due.id);
    const queries = (await listQueries(trx, due.id)).filter(({ revision }) => revision === application.revision);
    const settled = application.settles ? await getSettled(trx, application.settles) : undefined;
    const about = daysOf({ ...application, to: application.status, changedAt: due.since }, settled);
    const facts = await factsOf(services, trx, filing, application.officeCode, { ...filing.effects, concerns: [] });
    await postLetter(trx, services, 'queryReminder', about, { ...facts, queries: quoteQueries(filing, queries) });
    return true;
  };

/** Warns whoever saved a draft last. The mail names no application: that row is about to go. */
const warn: Tell = async (trx, services, due) => {
  const { outbox, operators, clock, config } = services;
  if (!(await note(trx, services, due, { kind: 'draft', days: termsOf(due.since, services).draftWarningDays })))
    return false;
  const draft = await getLeft(trx, due.id);
  await outbox.write(trx, {
    letter: draftWarning,
    operator: operators(clock.today()),
    lang: draft.lang,
    recipients: [
      { company: draft.companyName, office: draft.officeName, department: '', name: draft.name, mail: draft.mail },
    ],
    at: clock.now(),
    content: {
      office: { code: draft.officeCode, name: draft.officeName },
      titles: chosen(draft.choice ?? {}).map(menuTitle),
      savedOn: dayOf(due.since),
      until: lastDayOf(due, services),
      link: `${config.baseUrl}/apply/${due.id}`,
    },
  });
  return true;
};

type Left = {
  officeCode: string;
  officeName: string;
  companyName: string;
  lang: Lang;
  choice: Raw | null;
  name: string;
  mail: string;
};

async function getLeft(trx: Connection, id: string): Promise<Left> {
  const { rows } = await sql<Left>`
    select a.office_code as "officeCode", a.office_name as "officeName", a.company_name as "companyName", a.lang,
      d.pages -> 'choice' as choice, p.name, p.mail
    from application a join draft d on d.application_id = a.id join person p on p.id = d.updated_by where a.id = ${id}`.execute(
    trx,
  );
  const [left] = rows;
  if (!left) throw new Error(`${id} is no draft`);
  return left;
}

/** The last day of a draft that is warned of today. */
function lastDayOf({ since }: Due, services: Services): Day {
  const today = services.clock.today();
  const warned = addDays(today, termsOf(since, services).draftWarningDays - 1);
  return [lastDayOfDraft(since, services), warned].toSorted().at(-1) ?? today;
}
