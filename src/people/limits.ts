import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Settings } from './settings.ts';

/** Whose failures are counted together. */
export interface Attempt {
  loginId: string;
  ip: string;
}

/**
 * Counts failed log-ins. The counts are kept in the database, so that a restart frees nobody. Few failures from one address
 * lock a log-in ID for that address only: log-in IDs are no secret, and nobody may lock out somebody else so easily.
 */
export interface Limits {
  /** When a locked attempt may be made again; undefined when it may be made now. */
  lockedUntil(attempt: Attempt): Promise<Date | undefined>;
  countFailure(attempt: Attempt): Promise<void>;
  /** After a right password. The failures of the address still count: they may be those of its other guesses. */
  forgive(attempt: Attempt): Promise<void>;
  /** After a new password was set through a link: the log-in ID is free again, from everywhere. */
  forgiveEverywhere(loginId: string): Promise<void>;
  /** Counts one more link for a forgotten password; false when there were enough. */
  takeLink(loginId: string): Promise<boolean>;
  /** Counts one more wish for a provisional account; false when there were enough, for the mail address or from the network address. */
  takeNewcomer(wish: { mail: string; ip: string }): Promise<boolean>;
}

export function createLimits(pool: Pool, settings: Settings): Limits {
  const create = (keyPrefix: string, points: number, minutes: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix,
      points,
      duration: minutes * 60,
    });
  const here = create('here', settings.failuresFromOneAddress, settings.lockMinutes);
  const person = create('person', settings.failuresOfOnePerson, settings.lockMinutes);
  const address = create('address', settings.failuresOfOneAddress, settings.lockMinutes);
  const links = create('link', settings.linksAnHour, 60);
  const newcomers = create('newcomer', settings.linksAnHour, 60);
  const newcomersHere = create('newcomers', settings.newcomersAnHour, 60);
  const counted = ({ loginId, ip }: Attempt) =>
    [
      [here, `${loginId}/${ip}`],
      [person, loginId],
      [address, ip],
    ] as const;

  return {
    async lockedUntil(attempt) {
      let longest = 0;
      for (const [limiter, key] of counted(attempt)) longest = Math.max(longest, await waitOf(limiter, key));
      return longest > 0 ? new Date(Date.now() + longest) : undefined;
    },
    async countFailure(attempt) {
      for (const [limiter, key] of counted(attempt)) await limiter.penalty(key);
    },
    async forgive({ loginId, ip }) {
      await here.delete(`${loginId}/${ip}`);
      await person.delete(loginId);
    },
    async forgiveEverywhere(loginId) {
      await person.delete(loginId);
      await pool.query('delete from attempt where starts_with(key, $1)', [here.getKey(`${loginId}/`)]);
    },
    async takeLink(loginId) {
      const { consumedPoints } = await links.penalty(loginId);
      return consumedPoints <= settings.linksAnHour;
    },
    async takeNewcomer({ mail, ip }) {
      const here = await newcomersHere.penalty(ip);
      if (here.consumedPoints > settings.newcomersAnHour) return false;
      const { consumedPoints } = await newcomers.penalty(mail);
      return consumedPoints <= settings.linksAnHour;
    },
  };
}

async function waitOf(limiter: RateLimiterPostgres, key: string): Promise<number> {
  const state = await limiter.get(key);
  return state && state.consumedPoints >= limiter.points ? state.msBeforeNext : 0;
}
