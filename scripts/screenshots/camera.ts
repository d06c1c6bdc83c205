import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Lang } from '../../src/ground/words.ts';

const widths = [1440, 360];
const appearances = ['light', 'dark'] as const;

/** How a picture for the READMEs is cut: from a part of the page on, in one width and appearance, under a name of its own. */
export type Cut = {
  as: string;
  from?: Locator /** Pixels above `from`. */;
  above?: number;
  width?: number;
  height?: number;
  dark?: boolean;
};

export type Camera = {
  /** A picture in every width and appearance; with `cut` also one for the READMEs. */
  look(page: Page, name: string, cut?: Cut): Promise<void>;
  /** A picture of an image that is no page. */
  frame(page: Page, name: string, png: Buffer): Promise<void>;
};

/** @param only names of the pictures to take; none means all */
export function createCamera(folder: string, lang: Lang, only: readonly string[]): Camera {
  return {
    async look(page, name, cut) {
      if (only.length > 0 && !only.includes(name)) return;
      for (const width of widths)
        for (const appearance of appearances) {
          await prepare(page, width, appearance);
          await page.screenshot({ path: `${folder}/all/${name}-${width}-${lang}-${appearance}.png`, fullPage: true });
        }
      if (cut) await writeFile(`${folder}/${cut.as}.${lang}.webp`, await cutOut(page, cut));
      await prepare(page, 1440, 'light');
      console.log(lang, name);
    },
    async frame(page, name, png) {
      if (only.length > 0 && !only.includes(name)) return;
      await page.setContent(`<style>body{margin:0}</style><img src="data:image/png;base64,${png.toString('base64')}">`);
      const { width = 0, height = 0 } = (await page.locator('img').boundingBox()) ?? {};
      await writeFile(`${folder}/${name}.webp`, await capture(page, { x: 0, y: 0, width, height }));
      console.log(lang, name);
    },
  };
}

async function prepare(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
}

async function cutOut(
  page: Page,
  { from, above = 24, width = 1200, height = 900, dark = false }: Cut,
): Promise<Buffer> {
  await prepare(page, width, dark ? 'dark' : 'light');
  const box = await from?.boundingBox();
  return capture(page, { x: 0, y: Math.max(0, (box?.y ?? 0) - above), width, height });
}

/** WebP, which only the browser's own protocol writes. */
async function capture(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    clip: { ...clip, scale: 1 },
    captureBeyondViewport: true,
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}
