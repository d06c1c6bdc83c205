import type { Visit } from '../../people/visit.ts';
import { addressOf, type C } from '../../web/env.ts';

/** Where this request comes from. */
export const visitOf = (c: C): Visit => ({
  cookie: c.req.header('cookie'),
  ip: addressOf(c),
  userAgent: c.req.header('user-agent'),
});

/** Sends `Set-Cookie` headers along with the answer. */
export function sendCookies(c: C, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
