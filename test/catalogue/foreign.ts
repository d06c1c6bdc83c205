import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * An English page has no Japanese beside what somebody typed and what contracts hold: names and addresses are not translated.
 * @param data whatever may be shown as it is, at any depth
 */
export async function expectEnglish(page: Page, data: unknown): Promise<void> {
  const own = [...new Set(stringsIn(data))].toSorted((a, b) => b.length - a.length);
  const texts = (await page.evaluate(readTexts)) as string[];
  const left = texts.filter((text) => japanese.test(own.reduce((rest, each) => rest.replaceAll(each, ''), flat(text))));
  expect([...new Set(left)], `not translated on ${page.url()}`).toEqual([]);
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** As it is shown: on one line. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return japanese.test(data) ? data.split('\n').map(flat) : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(stringsIn);
}

/** Everything that is read out or seen, but for what says itself that it is Japanese. */
const readTexts = `(() => {
  const foreign = (node) => node.closest('[lang="ja"]') !== null;
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!foreign(parent) && !['SCRIPT', 'STYLE', 'TEXTAREA'].includes(parent.tagName)) found.push(walker.currentNode.data);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const node of document.querySelectorAll('[' + name + ']')) if (!foreign(node)) found.push(node.getAttribute(name));
  return found.filter((text) => text.trim() !== '');
})()`;
