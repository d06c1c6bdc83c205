import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Config } from '../ground/config.ts';
import { noNetworks, parseNetworks } from '../ground/text/network.ts';
import { type C, originOf, publicUrl } from './env.ts';
import { origins } from './origin.ts';
import { listen } from './server.ts';

test.each([
  ['nobody is trusted', undefined, '127.0.0.1'],
  ['the proxy is trusted', '127.0.0.0/8', '203.0.113.9'],
])(
  'edge B: a request over a real connection counts by its socket unless a proxy is trusted: %s',
  async (_, list, address) => {
    const config = { trustedProxies: parseNetworks(list ?? '') ?? noNetworks, baseUrlIsSet: false } as Config;
    const app = new Hono();
    app.use(origins(config));
    app.get('/', (c) => c.json({ ...originOf(c as unknown as C), url: publicUrl(c, config) }));
    const server = await listen(app, { host: '127.0.0.1', port: 0 });
    const url = `http://127.0.0.1:${server.port}`;
    const headers = {
      'x-forwarded-for': '198.51.100.9, 203.0.113.9',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=192.0.2.60;host=elsewhere.example',
    };
    expect(await (await fetch(url, { headers })).json()).toEqual({ address, socketAddress: '127.0.0.1', url });
    await server.drain();
  },
);
