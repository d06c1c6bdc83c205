import type { Arrival } from '../../people/arrival.ts';
import { type C, originOf } from '../../web/env.ts';

/** Where this request comes from. */
export function arrivalOf(c: C): Arrival {
  const { address, socketAddress } = originOf(c);
  return { cookie: c.req.header('cookie'), ip: address, socketAddress, userAgent: c.req.header('user-agent') };
}

/** Sends `Set-Cookie` headers along with the answer. */
export function sendCookies(c: C, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
