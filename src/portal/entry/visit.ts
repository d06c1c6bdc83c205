import type { Visit } from '../../people/visit.ts';
import { type C, originOf } from '../../web/env.ts';

/** Where this request comes from. */
export function visitOf(c: C): Visit {
  const { address, socketAddress } = originOf(c);
  return { cookie: c.req.header('cookie'), ip: address, socketAddress, userAgent: c.req.header('user-agent') };
}

/** Sends `Set-Cookie` headers along with the answer. */
export function sendCookies(c: C, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
