import { dayOf } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import type { ApplicationContent, Recipient } from '../mails/letter.ts';
import { type LetterName, letters } from '../mails/letters/index.ts';
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
  const { ends } = facts.effects;
  const letter = row.letter === 'started' && ends ? 'ended' : row.letter;
  const kind = row.paper === 'acceptanceLetter' && ends ? 'closureNotice' : row.paper;
  if (letter) await postLetter(trx, services, letter, moved, facts);
  if (kind) await queuePaper(trx, { applicationId: moved.id, revision: moved.revision, kind });
}

/** The application that a letter is about, as it stands. */
export type About = Omit<Moved, 'from' | 'companyCode' | 'revision'>;

/** Writes a letter on an application in the caller's transaction, to everybody whom its facts concern. */
export async function postLetter(
  trx: Connection,
  { outbox, operators, clock, config }: Services,
  letter: LetterName,
  about: About,
  facts: Facts,
): Promise<void> {
  await outbox.write(trx, {
    letter: letters[letter],
    operator: operators(clock.today()),
    lang: facts.lang,
    recipients: recipientsOf(facts, config.baseUrl),
    applicationId: about.id,
    at: clock.now(),
    content: contentOf(about, facts, config.baseUrl),
  });
}

export function contentOf(moved: About, facts: Facts, baseUrl: string): ApplicationContent {
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
      ...(effects.ends && { ends: true as const }),
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
      ? [managerOf(other.company.name, other.office, { because: becauseConcerned, link: `${baseUrl}/contract` })]
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

export const managerOf = (company: string, office: Present['office'], onlooker?: Recipient['onlooker']): Recipient => ({
  company,
  office: office.name,
  department: office.manager.department,
  name: office.manager.name,
  mail: office.manager.mail,
  ...(onlooker && { onlooker }),
});

const becauseConcerned: Text = {
  ja: '貴事業所に関わる申込のため、システム管理責任者の方にもお知らせしています。',
  en: 'You are told because the application concerns your office.',
};
