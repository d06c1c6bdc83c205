import { dayOf } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import type { ApplicationContent, Recipient } from '../mails/letter.ts';
import { letters } from '../mails/letters/index.ts';
import { queuePaper } from '../papers/stored.ts';
import type { Present } from '../procedure/present.ts';
import { addDays } from '../schedule/days.ts';
import type { Lang, Text } from '../words/text.ts';
import { changedRows, type Effects } from './effects.ts';
import type { Moved } from './move.ts';
import { type Move, type MoveRow, moves } from './moves.ts';
import type { Contact } from './pages.ts';
import type { Services } from './services.ts';
import { queryDays } from './settings.ts';

/** What the letters of a move speak of. */
export type Facts = {
  effects: Effects;
  contact: Contact;
  present: Pick<Present, 'company' | 'office' | 'others'>;
  titles: readonly Text[];
  lang: Lang;
  queries?: readonly { question?: Text; text: string }[];
  reason?: string;
};

/** What the row of the table says follows a move: its letters and its paper, as mails and jobs of the same transaction. */
export async function followMove(
  trx: Connection,
  services: Services,
  name: Move,
  moved: Moved,
  facts: Facts,
): Promise<void> {
  const row: MoveRow = moves[name];
  if (row.letter) await post(trx, services, letters[row.letter], moved, facts);
  if (row.paper) await queuePaper(trx, { applicationId: moved.id, revision: moved.revision, kind: row.paper });
}

type ApplicationLetter = (typeof letters)[NonNullable<MoveRow['letter']>];

async function post(
  trx: Connection,
  { outbox, operators, clock, config }: Services,
  letter: ApplicationLetter,
  moved: Moved,
  facts: Facts,
): Promise<void> {
  await outbox.write(trx, {
    letter,
    operator: operators(clock.today()),
    lang: facts.lang,
    recipients: recipientsOf(facts, config.baseUrl),
    applicationId: moved.id,
    at: clock.now(),
    content: contentOf(moved, facts, config.baseUrl),
  });
}

function contentOf(moved: Moved, facts: Facts, baseUrl: string): ApplicationContent {
  const { effects, present, titles } = facts;
  const page = `${baseUrl}/applications/${moved.receptionNo}`;
  return {
    application: {
      receptionNo: moved.receptionNo,
      appliedOn: dayOf(moved.appliedAt),
      office: { code: moved.officeCode, name: present.office.name },
      titles,
      ...(moved.desiredStart && { desiredStart: moved.desiredStart }),
      ...(moved.startDate && { startDate: moved.startDate }),
      ...(moved.settingDeadline && { settingDeadline: moved.settingDeadline }),
      changes: changedRows(effects),
      warnings: effects.warnings,
      followUps: effects.followUps.map(({ because }) => because),
      queries: facts.queries ?? [],
      ...(moved.to === 'queried' && { answerBy: addDays(dayOf(moved.changedAt), queryDays) }),
      ...(facts.reason && { reason: facts.reason }),
    },
    links: { application: page, idNotice: `${page}/ids` },
  };
}

/** The applicant contact and the system manager; where a sharing relation is touched, the other office's system manager too. */
function recipientsOf({ contact, present, effects }: Facts, baseUrl: string): Recipient[] {
  const { office, company } = present;
  const concerned = effects.concerns.flatMap((code) => {
    const other = present.others[code];
    return other
      ? [managerOf(other.company.name, other.office, { because: becauseShared, link: `${baseUrl}/contract` })]
      : [];
  });
  return [
    {
      company: company.name,
      office: office.name,
      department: contact.department,
      name: contact.name,
      mail: contact.mail,
    },
    managerOf(company.name, office),
    ...concerned,
  ].filter(({ mail }) => mail !== '');
}

const managerOf = (company: string, office: Present['office'], onlooker?: Recipient['onlooker']): Recipient => ({
  company,
  office: office.name,
  department: office.manager.department,
  name: office.manager.name,
  mail: office.manager.mail,
  ...(onlooker && { onlooker }),
});

const becauseShared: Text = {
  ja: '貴事業所の機器の共用に関する申込のため、システム管理責任者の方にもお知らせしています。',
  en: 'You are told because the application concerns the sharing of your office’s equipment.',
};
