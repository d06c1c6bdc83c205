import { sql } from 'kysely';
import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import { change } from '../../contract/operation.ts';
import type { MandateState } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { fault, note } from '../../ground/command.ts';
import type { Text } from '../../ground/words.ts';
import { correct } from '../../ledger/correct.ts';
import { type ContractAsOf, findContractAsOf } from '../../ledger/read.ts';
import { lockSubjects } from '../../ledger/replay.ts';
import type { Recipient } from '../../mails/letter.ts';
import { mandate } from '../../mails/letters/mandate.ts';
import { writeNews } from '../../notices/write.ts';
import { reasonLimit } from '../../words/limits.ts';
import { mandateNoteWords } from '../../words/review.ts';
import { NotAcceptable } from '../move/errors.ts';
import type { Services } from '../move/services.ts';

/** What the centre can note of a form: that it was posted, that it came back, that the bank registered it (`domain.md` 8.30). */
export const mandateSteps = ['formSent', 'received', 'active'] as const satisfies readonly MandateState[];
export type MandateStep = (typeof mandateSteps)[number];

/** What the centre notes of a form; `was` is the state that the page showed. */
export const MandateNote = z.object({
  was: z.string(),
  becomes: z.string().transform((typed, context) => {
    const step = mandateSteps.find((each) => each === typed);
    if (step) return step;
    context.addIssue(fault(chooseStep));
    return z.NEVER;
  }),
  note: note({ what: mandateNoteWords.note, limit: reasonLimit, tooLong: mandateNoteWords.noteTooLong }),
});
export type MandateChange = z.infer<typeof MandateNote> & { officeCode: string; mover: Author & { id: string } };

/**
 * Notes how far the form of a direct debit has come: in the contract from today on, in the history of the form, in mails to the billing
 * contact and the system manager, and of its posting in the news, in one transaction.
 * @throws {NotAcceptable} where nothing is debited, or a colleague noted another one meanwhile
 */
export async function noteMandate(
  services: Services,
  { officeCode, was, becomes: step, note, mover }: MandateChange,
): Promise<void> {
  const { db, clock } = services;
  await db.transaction().execute(async (trx) => {
    await lockSubjects(trx, [officeCode]);
    const contract = await findContractAsOf(trx, officeCode, clock.today());
    if (!contract?.office.inForce || contract.office.billing.method !== 'directDebit')
      throw new NotAcceptable('becomes', noDebit);
    const now = contract.office.billing.mandate;
    if (now !== was || now === step) throw new NotAcceptable('becomes', noted);
    const operations = [change('office', officeCode).set('billing.mandate', step)];
    await correct(trx, { subject: officeCode, startsOn: clock.today(), operations });
    await sql`
      insert into mandate_step (office_code, was, becomes, note, noted_by, noted_by_name, noted_at)
      values (${officeCode}, ${now}, ${step}, ${note}, ${mover.id}, ${mover.name}, ${clock.now()})`.execute(trx);
    if (step === 'formSent') await writeNews(trx, 'debitFormSent', [contract], clock.now());
    await tell(trx, services, contract, step);
  });
}

export type MandateEntry = { was: MandateState; becomes: MandateStep; note: string; by: string; at: Date };

/** What was noted of an office's form, newest first. */
export async function listMandateSteps(db: Connection, officeCode: string, limit = 50): Promise<MandateEntry[]> {
  const { rows } = await sql<MandateEntry>`
    select was, becomes, note, noted_by_name as by, noted_at as at from mandate_step
    where office_code = ${officeCode} order by id desc limit ${limit}`.execute(db);
  return rows;
}

function tell(
  trx: Connection,
  { outbox, operators, clock, config }: Services,
  { officeCode, company, office }: ContractAsOf,
  state: MandateStep,
): Promise<void> {
  const { billing, manager } = office;
  const to = (name: string, department: string, mail: string): Recipient[] =>
    mail === '' ? [] : [{ company: company.name, office: office.name, department, name, mail }];
  return outbox.write(trx, {
    letter: mandate,
    operator: operators(clock.today()),
    lang: 'ja',
    recipients: [
      ...to(billing.contact, billing.department, billing.mail),
      ...to(manager.name, manager.department, manager.mail),
    ],
    at: clock.now(),
    content: {
      office: { code: officeCode, name: office.name },
      state,
      link: `${config.baseUrl}/contract?office=${officeCode}`,
    },
  });
}

const chooseStep: Text = {
  ja: '口座振替依頼書の状態を選択してください。',
  en: 'Choose how far the form has come.',
};
const noDebit: Text = {
  ja: 'この事業所の支払の方法は、現在、口座振替ではありません。',
  en: 'This office does not pay by direct debit now.',
};
const noted: Text = {
  ja: '表示した後に状態が変わっているか、現在と同じ状態が選択されています。現在の状態を確認して、選び直してください。',
  en: 'The state has changed since it was shown, or is the one that you chose. Look at it and choose again.',
};
