import { type Move, moveTable, toldOf } from '../../../src/application/move/move-table.ts';
import type { Ground } from './rule.ts';

/** Somebody was to be told something of an application, once. */
export type Telling = {
  /** The application. */
  id: string;
  letter: string | undefined;
  news: string | undefined;
  /** Mail addresses, each once, in small letters. */
  addresses: readonly string[];
  /** Whether the office had a contract then, so that these are all addresses. */
  all: boolean;
};

/** What every step of every history, every consent and every proposal that was sent back had to tell. */
export async function listTellings(ground: Ground): Promise<Telling[]> {
  const steps = await listSteps(ground);
  return [
    ...steps.map(({ id, move, procedures, ends, addresses, all }) => ({
      id,
      addresses,
      all,
      ...told(move, procedures, ends),
    })),
    ...(await listAsked(ground)),
    ...(await listSentBack(ground)),
  ];
}

function told(move: string, procedures: readonly string[], ends: boolean): Pick<Telling, 'letter' | 'news'> {
  if (move === 'agree') return { letter: 'consentGiven', news: 'consentGiven' };
  if (move === 'decline') return { letter: 'consentDeclined', news: 'consentDeclined' };
  if (!Object.hasOwn(moveTable, move)) return { letter: undefined, news: undefined };
  const { letter, news } = toldOf(move as Move, procedures);
  const ended = ends && letter === 'started';
  return { letter: ended ? 'ended' : letter, news: ended ? 'ended' : news };
}

type Step = { id: string; move: string; procedures: string[]; ends: boolean; addresses: string[]; all: boolean };

/**
 * The steps with the addresses that their letters go to: the contact of the filing, the system manager of the office and those of the
 * offices that it concerns, from the versions that 登録 was bound to, else as the contracts were recorded then for the day in question.
 */
async function listSteps({ pool }: Ground): Promise<Step[]> {
  const { rows } = await pool.query<Step>(`
    with step as (
      select h.id as step, h.event as move, h.recorded_at, a.id, a.procedures, a.office_code, f.basis, f.contact ->> 'mail' as contact,
        coalesce(o.effects ? 'ends', false) as ends,
        case when h.event in ('agree', 'decline') then '[]' else f.effects -> 'concerns' end as concerns,
        case when h.event in ('confirm', 'postpone', 'putOff') then (h.what ->> 'startDate')::date
          else (h.business_at at time zone 'Asia/Tokyo')::date end as day
      from audit_event h join application a on a.id = h.application_id left join outcome o on o.application_id = a.id
        join lateral (select greatest(count(*), 1) as number from audit_event s
          where s.application_id = a.id and s.event = 'submit' and s.id <= h.id) revision on true
        join filing f on f.application_id = a.id and f.revision = revision.number
    )
    select id, move, procedures, ends, array_remove(array_agg(distinct lower(trim(mail))), '') as addresses, bool_or(own) as all
    from step cross join lateral (
      select contact as mail, false as own
      union all
      select v.state #>> '{manager,mail}', office.own
      from (select office_code as code, true as own union all select jsonb_array_elements_text(concerns), false) office
        join contract_version v on v.subject_code = office.code and case when move = 'submit' then v.id = (basis ->> office.code)::bigint
          else daterange(v.valid_from, v.valid_to) @> day and tstzrange(v.recorded_from, v.recorded_to) @> recorded_at end
    ) recipient
    group by step, id, move, procedures, ends`);
  return rows;
}

/** The system manager of each office that was asked for its consent. */
async function listAsked({ pool }: Ground): Promise<Telling[]> {
  const { rows } = await pool.query<{ id: string; mail: string }>(`
    select k.application_id as id, lower(trim(v.state #>> '{manager,mail}')) as mail from consent k
    join lateral (select basis from filing where application_id = k.application_id and filed_at <= k.asked_at order by revision desc limit 1) f on true
    left join contract_version v on v.id = (f.basis ->> k.office_code)::bigint`);
  return rows.map(({ id, mail }) => ({
    id,
    letter: 'consentAsked',
    news: 'consentAsked',
    addresses: mail ? [mail] : [],
    all: true,
  }));
}

/** The reviewer whose proposal an approver sent back. */
async function listSentBack({ pool }: Ground): Promise<Telling[]> {
  const { rows } = await pool.query<{ id: string; mail: string }>(`
    select p.application_id as id, lower(trim(who.mail)) as mail from proposal p join person who on who.id = p.proposed_by
    where p.closing = 'sentBack'`);
  return rows.map(({ id, mail }) => ({ id, letter: 'sentBack', news: undefined, addresses: [mail], all: false }));
}
