import { BlockList, isIP } from 'node:net';

/** Networks that an operator named; none of them trusts nobody. */
export interface Networks {
  /** @param address as `parseAddress` gives it */
  has(address: string): boolean;
}

export const noNetworks: Networks = { has: () => false };

/**
 * Reads networks and addresses, such as `10.0.0.0/8, 2001:db8::/32, 192.0.2.7`, with commas between them.
 * @returns undefined when one of them is none
 */
export function parseNetworks(list: string): Networks | undefined {
  const known = new BlockList();
  for (const each of list.split(',')) {
    const [address, bits, ...rest] = each.trim().split('/');
    const version = isIP(address ?? '');
    const longest = version === 6 ? 128 : 32;
    const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (version === 0 || rest.length > 0 || !(length <= longest)) return undefined;
    known.addSubnet(address ?? '', length, familyOf(version));
  }
  return { has: (address) => known.check(address, familyOf(isIP(address))) };
}

/**
 * An IP address as a proxy or a socket writes it: with or without a port, in brackets, with a zone, an IPv4 address inside IPv6.
 * @returns the address alone, in small letters; undefined for anything else, such as `unknown`
 */
export function parseAddress(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? [];
  const [, alone] = /^([\d.]+):\d{1,5}$/.exec(text) ?? [];
  const [address = ''] = (bracketed ?? alone ?? text).split('%');
  const [, inside = address] = /^::ffff:([\d.]+)$/.exec(address) ?? [];
  return isIP(inside) === 0 ? undefined : inside;
}

/**
 * The address that a request comes from: the socket's, unless that is a proxy that is trusted; then the one that the proxy names, read
 * from the right past every proxy that is trusted. What stands further left is the visitor's own word, and is not read.
 * @param forwarded the `X-Forwarded-For` header
 */
export function visitorAddress(socket: string, forwarded: string | undefined, trusted: Networks): string {
  let address = socket;
  for (const written of (forwarded ?? '').split(',').toReversed()) {
    if (!trusted.has(address)) return address;
    const named = parseAddress(written);
    if (!named) return address;
    address = named;
  }
  return address;
}

const familyOf = (version: number) => (version === 6 ? 'ipv6' : 'ipv4');
