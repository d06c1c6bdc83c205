import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noNetworks, parseAddress, parseNetworks, visitorAddress } from './network.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7:4711 ', '192.0.2.7'],
  ['[2001:DB8::7]:443', '2001:db8::7'],
  ['[2001:db8::7]', '2001:db8::7'],
  ['2001:db8::7', '2001:db8::7'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['unknown', undefined],
  ['_hidden', undefined],
  ['', undefined],
  ['192.0.2.300', undefined],
  ["1' or 1=1", undefined],
])('edge B: the address %s is read as %s', (written, address) => {
  expect(parseAddress(written)).toBe(address);
});

const trusted = parseNetworks('10.0.0.0/8, 2001:db8:1::/48,192.0.2.7') ?? noNetworks;

test.each([
  ['a visitor’s own word is not believed', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
  ['a proxy that is trusted names the visitor', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['what the visitor put in front is not read', '10.0.0.1', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
  ['a row of proxies is read from the right', '10.0.0.1', '203.0.113.9, 192.0.2.7, 10.9.9.9:80', '203.0.113.9'],
  ['a network of IPv6 is trusted', '2001:db8:1::5', '[2001:db8:2::1]:8080', '2001:db8:2::1'],
  ['garbage ends the row', '10.0.0.1', '203.0.113.9, unknown', '10.0.0.1'],
  ['a proxy that names nobody is the visitor', '10.0.0.1', undefined, '10.0.0.1'],
  ['a row of proxies alone is the first of them', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['no address at all trusts nobody', '', '203.0.113.9', ''],
])('edge B: %s', (_, socket, forwarded, address) => {
  expect(visitorAddress(socket, forwarded, trusted)).toBe(address);
});

test('edge B: whatever a visitor writes, nobody but a proxy that is trusted moves them', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.ipV4().filter((address) => !trusted.has(address)),
      (forwarded, socket) => {
        expect(visitorAddress(socket, forwarded, trusted)).toBe(socket);
        expect(visitorAddress('10.0.0.1', `${forwarded}, ${socket}`, trusted)).toBe(socket);
      },
    ),
  );
});

test.each([
  '10.0.0.0/33',
  '10.0.0',
  'proxy.example',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  ',',
  '2001:db8::/129',
  '10.0.0.0/-1',
])('edge B: %s is no network', (list) => {
  expect(parseNetworks(list)).toBeUndefined();
});
