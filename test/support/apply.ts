import { expect } from 'vitest';
import type { Visitor } from './pages.ts';

export const sharing = {
  special: 'yes',
  specialItem: 'equipment-sharing',
  desiredStart: '２０２６１２１５',
  reason: '機器共用解除のため',
};
export const headOffice = { special: 'no', items: 'head-office', desiredStart: '2026/12/15', reason: '移転のため' };

export const contact = {
  name: '混載 一郎',
  kana: 'コンサイ イチロウ',
  phone: '0123456789',
  mail: 'konsai.ichiro@naccs.example',
};
export const manager = { ...contact, department: '', post: '', emergencyFax: '' };

/** Begins a draft with this choice. */
export async function beginAs(visitor: Visitor, choice: Record<string, string | string[]>): Promise<string> {
  const id = newId((await visitor.get('/apply/new')).location ?? '');
  const answer = await visitor.post(`/apply/${id}/choice`, choice);
  expect(answer).toMatchObject({ status: 303, location: `/apply/${id}/contact` });
  return id;
}

/** A draft that only has to be filed. */
export async function ready(
  visitor: Visitor,
  choice: Record<string, string | string[]>,
  answers: Record<string, string>,
  page = 'equipment-sharing/sharing',
): Promise<string> {
  const id = await beginAs(visitor, choice);
  await visitor.post(`/apply/${id}/contact`, contact);
  const path = `/apply/${id}/p/${page}`;
  const shown = JSON.parse(hidden((await visitor.get(path)).text, '_shown')) as Record<string, string[]>;
  const opened = Object.fromEntries(Object.entries(shown).map(([name, [value = '']]) => [name, value]));
  expect(await visitor.post(path, { ...opened, ...answers, _shown: JSON.stringify(shown) })).toMatchObject({
    location: `/apply/${id}/check`,
  });
  return id;
}

export const seenOf = async (visitor: Visitor, id: string): Promise<string> =>
  hidden((await visitor.get(`/apply/${id}/check`)).text, '_seen');

/** The id in the address of a first page. */
export const newId = (text: string): string => /\/apply\/([0-9a-f-]{36})\/choice/.exec(text)?.[1] ?? '';

/** The value of a hidden field, as a browser would send it. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no field ${name}`);
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

export function contactFields(html: string): Record<string, string> {
  return Object.fromEntries(
    ['name', 'kana', 'phone', 'mail'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] || contact[name as keyof typeof contact],
    ]),
  );
}

/** How a page of a draft leads to another: by a button that saves it first. */
export const wayTo = (href: string): string => `to=${encodeURIComponent(href)}"`;
