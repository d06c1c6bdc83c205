import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import type { Pool } from 'pg';
import type { Lang } from '../ground/words.ts';
import type { Actor, CentreRole, CompanyActor } from './actor.ts';
import type { Limits } from './limits.ts';

/** Somebody who is logged in. */
export interface Session {
  actor: Actor;
  lang: Lang;
  token: string;
  /** The value of the cookie it came with. */
  cookieValue: string;
  /** The last use that was written down; at most a minute behind. */
  usedAt: Date;
}

export interface Sessions {
  /** The session of a `Cookie` header: undefined when forged, ended, idle or open for too long, or its person is disabled. */
  read(cookieHeader: string | undefined): Promise<Session | undefined>;
  /** Writes down that the session was used, at most once a minute; when it did, the seconds for which the cookie sent anew is valid. */
  touch(session: Session): Promise<number | undefined>;
  /** Ends a session. */
  end(token: string): Promise<void>;
  /** Removes what is left of this person's sessions that ended by themselves, and the oldest of more than they may have. */
  sweep(personId: string): Promise<void>;
}

interface Options {
  pool: Pool;
  secretKey: string;
  cookieName: string;
  limits: Limits;
}

export function createSessions({ pool, secretKey, cookieName, limits }: Options): Sessions {
  const longest = limits.sessionHours * 3_600_000;
  return {
    async read(cookieHeader) {
      const cookieValue = cookieHeader && parseCookies(cookieHeader).get(cookieName);
      const token = cookieValue && verifiedToken(cookieValue, secretKey);
      if (!token) return undefined;
      const values = [token, new Date(), new Date(Date.now() - longest)];
      const { rows } = await pool.query<Row>({ name: 'session-read', text: readSql, values });
      return rows[0] && { actor: actorOf(rows[0]), lang: rows[0].lang, token, cookieValue, usedAt: rows[0].updated_at };
    },
    async touch({ token, usedAt, actor }) {
      const now = Date.now();
      if (now - usedAt.getTime() < 60_000) return undefined;
      const end = Math.min(now + limits.idleMinutes * 60_000, actor.loggedInAt.getTime() + longest);
      const values = [token, new Date(now), new Date(end)];
      await pool.query({ name: 'session-touch', text: touchSql, values });
      return Math.max(0, Math.floor((end - now) / 1000));
    },
    async end(token) {
      await pool.query('delete from session where token = $1', [token]);
    },
    async sweep(personId) {
      await pool.query(
        `delete from session where person_id = $1 and (expires_at <= $2 or id not in (
           select id from session where person_id = $1 order by created_at desc, id limit $3))`,
        [personId, new Date(), limits.sessionsOfOnePerson],
      );
    },
  };
}

/**
 * The cookie holds the token, a point, and the signature that the sign-in library gave it: HMAC-SHA-256 in base64. Checked at every
 * request, and therefore here and not by the library, whose way through Web Crypto takes twenty times as long.
 */
function verifiedToken(cookieValue: string, secretKey: string): string | undefined {
  const point = cookieValue.lastIndexOf('.');
  const token = cookieValue.slice(0, Math.max(point, 0));
  const signature = createHmac('sha256', secretKey).update(token).digest();
  const given = Buffer.from(cookieValue.slice(point + 1), 'base64');
  return token && given.length === signature.length && timingSafeEqual(given, signature) ? token : undefined;
}

interface Row {
  created_at: Date;
  updated_at: Date;
  id: string;
  login_id: string;
  name: string;
  mail: string;
  lang: Lang;
  company_code: string | null;
  administrator: boolean;
  offices: CompanyActor['offices'];
  roles: CentreRole[];
}

const readSql = `
  select s.created_at, s.updated_at, p.id, p.login_id, p.name, p.mail, p.lang, p.company_code, a is not null as administrator,
    case when a is not null
      then (select coalesce(json_agg(json_build_object('code', code, 'role', role) order by place, code), '[]') from (
        select code, 'manager' as role, 0 as place from subject where company_code = p.company_code and kind = 'office'
        union all select predecessor, 'viewer', 1 from succeeded_office where left(successor, 3) = p.company_code) o)
      else (select coalesce(json_agg(json_build_object('code', code, 'role', role) order by place, code), '[]') from (
        select office_code as code, role, 0 as place from membership where person_id = p.id
        union all select s.predecessor, 'viewer', 1 from membership m join succeeded_office s on s.successor = m.office_code
          where m.person_id = p.id) o)
    end as offices,
    (select coalesce(json_agg(role order by role), '[]') from centre_role where person_id = p.id) as roles
  from session s
    join person p on p.id = s.person_id
    left join company_administrator a on a.person_id = p.id
  where s.token = $1 and s.expires_at > $2 and s.created_at > $3 and p.active`;

const touchSql = 'update session set updated_at = $2, expires_at = $3 where token = $1 and expires_at > $2';

function actorOf(row: Row): Actor {
  const person = {
    personId: row.id,
    loginId: row.login_id,
    name: row.name,
    mail: row.mail,
    loggedInAt: row.created_at,
  };
  if (row.company_code === null) return { ...person, side: 'centre', roles: row.roles };
  const { company_code: companyCode, offices, administrator } = row;
  return { ...person, side: 'company', companyCode, offices, administrator };
}
