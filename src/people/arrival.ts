import { getIP } from 'better-auth/api';

/** Where a request comes from, as the web layer knows it behind any proxy. */
export interface Arrival {
  /** The `Cookie` header. */
  cookie?: string | undefined;
  /** The visitor's address, and the one that the connection had; left out where there was none. */
  ip: string;
  socketAddress?: string | undefined;
  userAgent?: string | undefined;
}

/** Carries the address of the connection to where a session is written. */
export const socketHeader = 'x-socket-address';

/** The arrival as the sign-in library reads it. */
export function headersOf({ cookie, ip, socketAddress, userAgent }: Arrival): Headers {
  const headers = new Headers({ 'x-forwarded-for': ip });
  if (socketAddress) headers.set(socketHeader, socketAddress);
  if (cookie) headers.set('cookie', cookie);
  if (userAgent) headers.set('user-agent', userAgent);
  return headers;
}

/** The address as the session keeps it: of IPv6 the network, since one visitor has a whole network of addresses. */
export function countedAddress(arrival: Arrival): string {
  return getIP(headersOf(arrival), {}) ?? '';
}
