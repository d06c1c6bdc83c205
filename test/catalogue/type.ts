import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FileRef, Raw } from '../../src/procedure/field.ts';
import { picture } from '../journeys/files.ts';

/** Types the answers of a page as a person would, whatever it asks: rows are opened where there are too few. */
export async function typeOn(page: Page, raw: Raw): Promise<void> {
  for (const [name, values] of Object.entries(raw)) await answer(page, name, values);
}

/** Attaches a picture for each file that an example has. */
export async function attachOn(page: Page, name: string, files: readonly FileRef[]): Promise<void> {
  for (const file of files) {
    const chosen = picture(attachedName(file));
    await page.locator(`input[type=file][name="${name}"]`).setInputFiles(chosen);
    await page.locator(`button[name=_attach][value="${name}"]`).click();
    await page.getByRole('link', { name: chosen.name }).first().waitFor();
  }
}

/** Whatever an example attaches, here it is a picture. */
export const attachedName = ({ name }: Pick<FileRef, 'name'>): string => name.replace(/\.\w+$/, '.png');

async function answer(page: Page, name: string, values: readonly string[]): Promise<void> {
  const fields = page.locator(`#journey [name="${name}"]`);
  await openRows(page, name, fields, values.length);
  await unfold(fields);
  const kind = await kindOf(fields);
  if (await isNotAsked(fields)) return expect(values.filter((value) => value !== '')).toEqual([]);
  if (kind === 'radio' || kind === 'checkbox') return tick(fields, values);
  for (const [index, value] of values.entries()) await fill(fields.nth(index), kind, value);
}

/** Of a case that the answers before it rule out: it is hidden, and nobody has anything to say there. */
const isNotAsked = async (fields: Locator): Promise<boolean> => {
  const part = fields.first().locator('xpath=ancestor::*[@data-only]');
  return (await part.count()) > 0 && (await part.isHidden());
};

/** Presses 「入力欄を追加する」 of the question until there is a field for each value. A question without that button has what it has. */
async function openRows(page: Page, name: string, fields: Locator, values: number): Promise<void> {
  const list = name.replace(/\.\d+\..*$/, '');
  const add = page.locator(`button[name=_add][value="${list}"]`);
  for (let there = await fields.count(); there < values && (await add.count()) > 0; there += 1) {
    await add.click();
    await fields.nth(there).waitFor({ state: 'attached' });
  }
}

/** Opens what is closed around the fields, as a person would. */
const unfold = (fields: Locator): Promise<void> =>
  fields.evaluateAll((all) => {
    for (const field of all)
      for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  });

async function kindOf(fields: Locator): Promise<string | undefined> {
  if ((await fields.count()) === 0) return undefined;
  return fields.first().evaluate((field) => (field as unknown as { type: string }).type);
}

/** Exactly these are ticked. */
async function tick(boxes: Locator, values: readonly string[]): Promise<void> {
  for (const box of await boxes.all()) {
    const wanted = values.includes((await box.getAttribute('value')) ?? '');
    if (wanted !== (await box.isChecked())) await box.setChecked(wanted);
  }
  expect(values.filter((value) => value !== '')).toHaveLength(
    await boxes.and(boxes.page().locator(':checked')).count(),
  );
}

async function fill(field: Locator, kind: string | undefined, value: string): Promise<void> {
  if (kind === undefined) return expect(value).toBe('');
  if (kind === 'hidden') return expect(await field.inputValue()).toBe(value);
  if (kind === 'select-one') return void (await field.selectOption(value));
  await field.fill(value);
}
