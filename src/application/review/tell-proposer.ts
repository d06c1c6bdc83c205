import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Lang } from '../../ground/words.ts';
import { sentBack } from '../../mails/letters/sent-back.ts';
import type { Proposal } from '../move/end-proposals.ts';
import type { Services } from '../move/services.ts';
import { findFiled } from '../record/detail.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { contentOf } from '../record/follow.ts';

type Return = { id: string; waiting: Proposal; by: string; reason: string };

/** Writes to the reviewer that an approver sent the proposal back, in the caller's transaction; not to one who has left. */
export async function tellProposer(
  trx: Connection,
  services: Services,
  { id, waiting, by, reason }: Return,
): Promise<void> {
  const { outbox, operators, clock, config } = services;
  const reviewer = await findReviewer(trx, waiting.proposedBy);
  const application = await findFiled(trx, id);
  if (!reviewer || !application) return;
  const facts = await factsOf(services, trx, await getFiling(trx, id), application.officeCode);
  const about = { ...application, startDate: waiting.startDate, to: application.status, changedAt: clock.now() };
  await outbox.write(trx, {
    letter: sentBack,
    operator: operators(clock.today()),
    lang: reviewer.lang,
    recipients: [{ company: '', office: '', department: '', name: reviewer.name, mail: reviewer.mail }],
    applicationId: id,
    at: clock.now(),
    content: {
      ...contentOf(about, { ...facts, reason }, services),
      by,
      page: `${config.baseUrl}/desk/applications/${application.receptionNo}`,
    },
  });
}

async function findReviewer(
  trx: Connection,
  personId: string,
): Promise<{ name: string; mail: string; lang: Lang } | undefined> {
  const { rows } = await sql<{ name: string; mail: string; lang: Lang }>`
    select name, mail, lang from person where id = ${personId} and active and mail <> ''`.execute(trx);
  return rows[0];
}
