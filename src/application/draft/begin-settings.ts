import { randomUUID } from 'node:crypto';
import type { Lang, Text } from '../../ground/words.ts';
import type { Raw } from '../../procedure/field.ts';
import { NotAcceptable } from '../move/errors.ts';
import type { Services } from '../move/services.ts';
import { areUndecided, listSettings, type Settled, tooLateFor } from '../record/settles.ts';
import { contractOf, formsFor } from '../survey/survey-forms.ts';
import { beginDraft, savePage } from './draft.ts';

/** @property offices that the person may file for */
export type Beginning = { settled: Settled; offices: readonly string[]; person: { id: string }; lang: Lang };

/**
 * システム設定の申込 for an application that waits for it: begins a draft with the forms that the change needs, or finds the one that
 * lies there already.
 * @returns the id of the setting application, which may have been filed by now
 * @throws {NotAcceptable} when no settings can be applied for any more, or the person does not act for the office that is opened
 */
export async function beginSettings(
  services: Services,
  { settled, offices, person, lang }: Beginning,
): Promise<string> {
  const { db, clock } = services;
  const there = (await listSettings(db, settled.id)).find((each) => each.status === 'draft' || areUndecided(each));
  if (there) return there.id;
  const tooLate = tooLateFor(settled, clock.today());
  if (tooLate) throw new NotAcceptable('settles', tooLate);
  const { officeCode, office, company } = await contractOf(db, settled);
  if (!offices.includes(officeCode)) throw new NotAcceptable('settles', notYours(officeCode));
  const id = randomUUID();
  const forms = await formsFor(services, db, settled);
  await beginDraft(services, {
    id,
    officeCode,
    officeName: office.name,
    companyName: company.name,
    personId: person.id,
    lang,
    settles: settled.id,
  });
  const choice = choiceOf(
    settled,
    forms.map((form) => form.id),
  );
  await savePage(services, { id, page: 'choice', raw: choice, personId: person.id });
  return id;
}

/** The first page of an ordinary application, which nobody is asked here: the change itself says which forms, why and by when. */
const choiceOf = ({ receptionNo, startDate }: Settled, items: readonly string[]): Raw => ({
  special: ['no'],
  items,
  desiredStart: [startDate ?? ''],
  reason: [`利用申込（${receptionNo}）のシステム設定のため`],
});

const notYours = (officeCode: string): Text => ({
  ja: `新しい事業所（${officeCode}）のシステム設定は、その事業所の管理責任者または企業の管理者が申し込んでください。`,
  en: `The settings of the new office ${officeCode} are applied for by its system manager or the company’s administrator.`,
});
