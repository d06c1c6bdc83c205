import { createHash } from 'node:crypto';
import type { Lang } from '../../ground/words.ts';
import { scheduleCalendar } from '../../schedule/ical.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Visit } from '../../web/visit.ts';

/** GET /schedule.ics: the schedule as a calendar feed, in the reader's language; sent again only when it has changed. */
export async function sendCalendar(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const { text, etag } = feedOf(await web.schedule(), c.get('lang'));
  c.header('cache-control', 'private, max-age=3600');
  c.header('vary', 'cookie, accept-language');
  c.header('etag', etag);
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="schedule.ics"',
  });
}

type Feed = { text: string; etag: string };

const feeds = new WeakMap<Schedule, Map<Lang, Feed>>();

/** Written once for each reading of the schedule. */
function feedOf(schedule: Schedule, lang: Lang): Feed {
  const kept = feeds.get(schedule) ?? new Map<Lang, Feed>();
  feeds.set(schedule, kept);
  const found = kept.get(lang);
  if (found) return found;
  const text = scheduleCalendar(schedule, lang);
  const feed = { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  kept.set(lang, feed);
  return feed;
}
