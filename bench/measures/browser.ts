import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';
import { type Context, cookieFor } from '../context.ts';
import { atMost, type Row } from '../result.ts';
import { median } from '../stats.ts';

/** The first page of the centre's staff in a browser that has never been there: bytes on the wire, and the time until it can be used. */
export async function measureBrowser(context: Context): Promise<Row[]> {
  const browser = await driver.launch({
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
  try {
    const views: View[] = [];
    for (let round = 0; round <= context.options.rounds; round += 1) views.push(await look(browser, context));
    const [bytes, milliseconds] = [
      median(views.slice(1).map((view) => view.bytes)),
      median(views.slice(1).map((view) => view.milliseconds)),
    ];
    return [
      {
        name: 'first staff page, on the wire',
        unit: 'KiB',
        ours: { value: bytes / 1024 },
        targets: [atMost('KiB', bytes / 1024, 150)],
      },
      {
        name: 'first staff page, usable in Chromium',
        unit: 'ms',
        ours: { value: milliseconds },
        targets: [atMost('ms', milliseconds, 1_000)],
      },
    ];
  } finally {
    await browser.close();
  }
}

type View = { bytes: number; milliseconds: number };

/** Usable: everything that the page asks for has come and run. */
async function look(browser: Browser, { program, data }: Context): Promise<View> {
  const page = await browser.newPage({ extraHTTPHeaders: {} });
  const [name = '', value = ''] = (await cookieFor(data.reviewer)).split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: program.url }]);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${program.url}/desk/queue`, { waitUntil: 'networkidle' });
  const milliseconds = await page.evaluate<number>(`performance.getEntriesByType('navigation')[0].loadEventEnd`);
  await page.context().close();
  return { bytes, milliseconds };
}
