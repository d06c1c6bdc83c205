import type { Services } from '../../application/move/services.ts';
import type { Connection } from '../../db/connect.ts';
import { findContractAsOf } from '../../ledger/read.ts';
import type { Letter, Recipient } from '../../mails/letter.ts';

/** Writes a letter about an invoice to the billing contact of its office, with a copy to the system manager (`bills.md` 13). */
export async function tellOffice<Content>(
  trx: Connection,
  { outbox, operators, clock }: Services,
  officeCode: string,
  letter: Letter<Content>,
  content: (office: { code: string; name: string }) => Content,
): Promise<void> {
  const contract = await findContractAsOf(trx, officeCode, clock.today());
  if (!contract) return;
  const { company, office } = contract;
  const { billing, manager } = office;
  const to = (name: string, department: string, mail: string): Recipient[] =>
    mail === '' ? [] : [{ company: company.name, office: office.name, department, name, mail }];
  await outbox.write(trx, {
    letter,
    operator: operators(clock.today()),
    lang: 'ja',
    recipients: [
      ...to(billing.contact, billing.department, billing.mail),
      ...to(manager.name, manager.department, manager.mail),
    ],
    at: clock.now(),
    content: content({ code: officeCode, name: office.name }),
  });
}
