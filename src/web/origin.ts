import type { Context, MiddlewareHandler } from 'hono';
import type { Config } from '../ground/config.ts';
import { parseAddress, visitorAddress } from '../ground/text/network.ts';

/** Where a request comes from: the address that counts, and the connection's, which is a proxy's behind one (`decisions.md` 40). */
export type Origin = { address: string; socketAddress: string };

/** Finds out where every request comes from. */
export function origins({ trustedProxies }: Pick<Config, 'trustedProxies'>): MiddlewareHandler {
  return async (c, next) => {
    const socketAddress = parseAddress(remoteAddress(c)) ?? '';
    const address = visitorAddress(socketAddress, c.req.header('x-forwarded-for'), trustedProxies);
    c.set('origin', { address, socketAddress });
    await next();
  };
}

function remoteAddress(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? '';
}
