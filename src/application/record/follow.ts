import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { dayOf } from '../../ground/clock.ts';
import type { Lang, Text } from '../../ground/words.ts';
import type { ApplicationContent, Recipient } from '../../mails/letter.ts';
import { type LetterName, letters } from '../../mails/letters/index.ts';
import type { Outgoing } from '../../mails/outbox.ts';
import { papersAt } from '../../papers/due.ts';
import { queuePapers } from '../../papers/stored.ts';
import type { Present } from '../../procedure/present.ts';
import type { Moved } from '../move/move.ts';
import { type Move, toldOf } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import { changedRows, type Effects } from './effects.ts';
import type { Contact } from './pages.ts';
import { lastDayToAnswer } from './time-limits.ts';

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
export const followMove = (
  trx: Connection,
  services: Services,
  name: Move,
  moved: Moved,
  facts: Facts,
): Promise<void> => followMoves(trx, services, name, [{ moved, facts }]);

/** The same for many that moved together. */
export async function followMoves(
  trx: Connection,
  services: Services,
  name: Move,
  all: readonly { moved: Moved; facts: Facts }[],
): Promise<void> {
  const following = all.map(({ moved, facts }) => ({ moved, facts, ...followingOf(name, moved, facts) }));
  await services.outbox.writeAll(
    trx,
    following.flatMap(({ moved, facts, letter }) => (letter ? [letterOf(services, letter, moved, facts)] : [])),
  );
  const papers = following.flatMap(({ moved: { id, revision }, kinds }) =>
    kinds.map((kind) => ({ applicationId: id, revision, kind })),
  );
  if (papers.length > 0) await queuePapers(trx, papers);
}

function followingOf(name: Move, { procedures }: Moved, { effects: { ends } }: Facts) {
  const { letter, papers } = toldOf(name, procedures);
  return {
    letter: letter === 'started' && ends ? ('ended' as const) : letter,
    kinds: papers ? papersAt(papers, { ends: ends !== undefined }) : [],
  };
}

/** The application that a letter is about, as it stands. */
export type About = Omit<Moved, 'from' | 'companyCode' | 'procedures' | 'revision'> & { missed?: 'putOff' };

/** Writes a letter on an application in the caller's transaction, to everybody whom its facts concern. */
export const postLetter = (
  trx: Connection,
  services: Services,
  letter: LetterName,
  about: About,
  facts: Facts,
): Promise<void> => services.outbox.write(trx, letterOf(services, letter, about, facts));

const letterOf = (
  { operators, clock, config }: Services,
  letter: LetterName,
  about: About,
  facts: Facts,
): Outgoing<ApplicationContent> => ({
  letter: letters[letter],
  operator: operators(clock.today()),
  lang: facts.lang,
  recipients: recipientsOf(about, facts, config.baseUrl),
  applicationId: about.id,
  at: clock.now(),
  content: contentOf(about, facts, { config, operators }),
});

export function contentOf(
  moved: About,
  facts: Facts,
  services: Pick<Services, 'config' | 'operators'>,
): ApplicationContent {
  const { baseUrl } = services.config;
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
      ...(moved.to === 'queried' && { answerBy: moved.settingDeadline ?? lastDayToAnswer(moved.changedAt, services) }),
      ...(moved.missed && { missed: moved.missed }),
      ...(facts.reason && { reason: facts.reason }),
    },
    links: { application: page, idNotice: `${page}/ids` },
  };
}

/** The applicant contact and the system manager; where a sharing relation is touched, the other office's system manager too. */
function recipientsOf({ officeCode }: About, { contact, present, effects }: Facts, baseUrl: string): Recipient[] {
  const { office, company } = present;
  const onlooker = { because: becauseConcerned, link: `${baseUrl}/contract` };
  const concerned = effects.concerns.flatMap((code) => {
    const other = present.others[code];
    return other ? [{ ...managerOf(other.company.name, other.office, onlooker), ...sideOf(code, officeCode) }] : [];
  });
  return [
    {
      company: company.name,
      office: office.name,
      department: contact.department,
      name: contact.name,
      mail: contact.mail,
      applicant: true as const,
    },
    { ...managerOf(company.name, office), applicant: true as const },
    ...concerned,
  ].filter(({ mail }) => mail !== '');
}

/** Marks somebody of an office as of the company that applied for another, where that is so. */
export const sideOf = (officeCode: string, applicantOffice: string): Pick<Recipient, 'applicant'> =>
  companyOf(officeCode) === companyOf(applicantOffice) ? { applicant: true } : {};

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
