import { parseArgs } from 'node:util';
import type { Database } from '../db/connect.ts';
import type { Clock } from '../ground/clock.ts';
import { StartError } from '../ground/start-error.ts';
import { plain } from '../ground/text/normalise.ts';
import { type Lang, languages, type Text } from '../ground/words.ts';
import type { LetterData } from '../mails/letter.ts';
import { type InvitationContent, invitation } from '../mails/letters/invitation.ts';
import type { Outbox, Outgoing } from '../mails/outbox.ts';
import type { Operators } from '../operator/operator.ts';
import { type Invitee, listInvitees, notInvitable, sendInvitations, type Wanted } from '../people/invitations.ts';
import { parseLoginId } from '../people/login-id.ts';
import { roleWords } from '../words/roles.ts';

/** What invitations are written with. */
export type Inviting = {
  db: Database;
  clock: Clock;
  operators: Operators;
  outbox: Outbox;
  /** The address of the service that the links begin with. */
  baseUrl: string;
};

export type How = { dryRun: boolean; lang: Lang };

/**
 * `invite-people`: invites people who were loaded and have never logged in; who was invited before only with `--again`. Prints a line for
 * each, and a last one with the sum.
 * @throws {StartError} for a wrong argument, or a log-in ID that cannot be invited
 */
export async function inviteCommand(
  inviting: Inviting,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { dryRun, lang, ...wanted } = argumentsOf(args);
  if (wanted.loginIds) await mustBeInvitable(inviting.db, wanted.loginIds, lang);
  for (const person of await listInvitees(inviting.db, wanted)) print(lineOf(person, lang));
  print(await invite(inviting, wanted, { dryRun, lang }));
}

/** Invites whoever is wanted and waits. @returns the sum, in words */
export async function invite(inviting: Inviting, wanted: Wanted, { dryRun, lang }: How): Promise<string> {
  const { db, clock, operators, baseUrl } = inviting;
  if (dryRun) return says.wouldInvite((await listInvitees(db, wanted)).length)[lang];
  const count = await sendInvitations(
    db,
    { ...wanted, hours: 24 * operators(clock.today()).terms.invitationDays, baseUrl },
    (trx, invited) =>
      inviting.outbox.writeAll(
        trx,
        invited.map((each) => letterTo(inviting, each)),
      ),
  );
  return says.invited(count)[lang];
}

function letterTo(
  { clock, operators }: Inviting,
  { url, loginId, name, mail, lang, companyName, ...person }: Invitee & { url: string },
): Outgoing<InvitationContent> {
  const operator = operators(clock.today());
  const data: Omit<LetterData<InvitationContent>, 'recipient'> = {
    operator,
    lang,
    content: { link: url, loginId, parts: partsOf(person), days: operator.terms.invitationDays },
  };
  const recipient = { company: companyName, office: '', department: '', name, mail };
  return { ...data, letter: invitation, recipients: [recipient], at: clock.now() };
}

/** The person's offices with their roles; more than a few are given as a number. */
function partsOf({ offices, administrator }: Pick<Invitee, 'offices' | 'administrator'>): Text[] {
  const named = offices.slice(0, namedAtMost).map(
    ({ code, role }): Text => ({
      ja: `事業所：${code}（${roleWords[role].ja}）`,
      en: `Office: ${code} (${roleWords[role].en})`,
    }),
  );
  const more = offices.length - named.length;
  return [
    ...(administrator
      ? [{ ja: `役割：${roleWords.administrator.ja}（全事業所）`, en: 'Role: company administrator (every office)' }]
      : []),
    ...named,
    ...(more > 0 ? [{ ja: `ほか${more}事業所`, en: `and ${more} more offices` }] : []),
  ];
}

const namedAtMost = 10;

async function mustBeInvitable(db: Database, loginIds: readonly string[], lang: Lang): Promise<void> {
  const refused = await notInvitable(db, loginIds);
  if (refused.length > 0) throw new StartError(says.notInvitable(refused)[lang]);
}

function argumentsOf(args: readonly string[]): Wanted & How {
  const { values, positionals } = parsed(args);
  const lang = languages.find((each) => each === values.lang);
  const loginIds = positionals.map((typed) => parseLoginId(typed) ?? typed);
  const companyCode = values.company === undefined ? undefined : plain(values.company).toUpperCase();
  if (lang === undefined || (companyCode !== undefined && !/^[A-Z0-9]{3}$/.test(companyCode)))
    throw new StartError(usage);
  return {
    ...(loginIds.length > 0 && { loginIds }),
    companyCode,
    again: values.again,
    dryRun: values['dry-run'],
    lang,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        company: { type: 'string' },
        again: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        lang: { type: 'string', default: 'ja' },
      },
    });
  } catch {
    // An unknown option is told like a wrong one.
    throw new StartError(usage);
  }
}

const usage = 'Give log-in IDs or nothing for everybody, and if wanted --company=ABC --again --dry-run --lang=ja|en.';

const lineOf = ({ loginId, name, mail, sentAt }: Invitee, lang: Lang): string =>
  [loginId, name, mail, ...(sentAt ? [says.again[lang]] : [])].join(' ');

/** What the commands say of invitations. */
export const says = {
  invited: (count: number): Text => ({
    ja: `招待メールを ${count} 名に書きました。`,
    en: `Invited: ${count}.`,
  }),
  wouldInvite: (count: number): Text => ({
    ja: `招待メールの対象は ${count} 名です。何も送っていません。`,
    en: `To be invited: ${count}. Nothing was sent.`,
  }),
  again: { ja: '（招待済み、再送）', en: '(invited before, again)' },
  notInvitable: (loginIds: readonly string[]): Text => ({
    ja: `招待できません：${loginIds.join('、')}。取り込んだ利用者で、まだログインしていない方のログインIDを指定してください。`,
    en: `Cannot be invited: ${loginIds.join(', ')}. Give log-in IDs of people who were loaded and have never logged in.`,
  }),
};
