import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Limits } from './limits.ts';

/** How freely one more link is sent: now; not right after another one; or only to whom no link is valid any more. */
export type Pace = 'now' | 'paused' | 'needed';

/**
 * Counts links that are asked for by mail. Anybody can ask in anybody's name: what strangers ask for makes links come less often, and never
 * stops them, so that whoever waits for one always has one in the mail.
 */
export interface LinkLimits {
  /** @param browser the id of a browser that knows the person, which has a count of its own */
  take(wish: { loginId: string; ip: string; browser: string | undefined }): Promise<Pace>;
  /** For a provisional account. @returns undefined when nothing is sent, for too many from there */
  takeNewcomer(wish: { mail: string; ip: string }): Promise<Pace | undefined>;
}

export function createLinkLimits(pool: Pool, limits: Limits): LinkLimits {
  /** @returns how many there were within the seconds, with this one */
  const counter = (keyPrefix: string, points: number, seconds = 3600) => {
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix,
      points,
      duration: seconds,
    });
    return async (key: string) => (await limiter.penalty(key)).consumedPoints;
  };
  /** @returns whether there were too many within the seconds, with this one */
  const limit = (keyPrefix: string, points: number, seconds?: number) => {
    const count = counter(keyPrefix, points, seconds);
    return async (key: string) => (await count(key)) > points;
  };
  const fromHere = counter('link-here', limits.linksAnHour);
  const ofBrowser = limit('link-browser', limits.linksAnHour);
  const ofPerson = counter('link-person', limits.linksOfOnePerson);
  const ofAddress = limit('link-address', limits.linksOfOneAddress);
  const newcomer = limit('newcomer', limits.linksAnHour);
  const newcomersHere = limit('newcomers', limits.newcomersAnHour);
  const newcomersMore = limit('newcomers-more', 1, 60);

  return {
    async take({ loginId, ip, browser }) {
      if (browser) return (await ofBrowser(`${loginId}/${browser}`)) ? 'paused' : 'now';
      const [here, person, address] = [
        await fromHere(`${loginId}/${ip}`),
        await ofPerson(loginId),
        await ofAddress(ip),
      ];
      if (address) return 'needed';
      // The first request from a place gets a mail, whatever others asked for, up to a limit.
      const isFirst = here === 1 && person <= limits.linksOfOnePersonAtMost;
      return isFirst || (here <= limits.linksAnHour && person <= limits.linksOfOnePerson) ? 'now' : 'paused';
    },
    async takeNewcomer({ mail, ip }) {
      if ((await newcomersHere(ip)) && (await newcomersMore(ip))) return undefined;
      return (await newcomer(mail)) ? 'paused' : 'now';
    },
  };
}
