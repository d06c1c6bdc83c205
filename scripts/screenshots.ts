// Takes a picture of every page at 360 and 1440 px, in both languages and both appearances, into docs/screenshots/all, and the few
// that the READMEs show into docs/screenshots. `npm run screenshots -- menu check` takes only the pictures with these names.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './screenshots/browser.ts';
import { openCounter } from './screenshots/counter.ts';
import { walk } from './screenshots/walk.ts';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const only = process.argv.slice(2);

/** Long enough for a slow machine, and short enough to notice that a walk got lost. */
const limit = setTimeout(() => {
  console.error('The pictures were not finished in 40 minutes.');
  process.exit(1);
}, 40 * 60_000);

if (only.length === 0) await rm(`${folder}/all`, { recursive: true, force: true });
await mkdir(`${folder}/all`, { recursive: true });
for (const lang of ['ja', 'en'] as const) {
  const [browser, counter] = [await openBrowser(), await openCounter()];
  try {
    await walk({ browser, counter, lang, folder, only });
  } finally {
    await counter.close();
    await browser.close();
  }
}
clearTimeout(limit);
