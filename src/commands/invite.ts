import { parseArgs } from 'node:util';
import { roleWords } from '../desk/words.ts';
import { StartError } from '../ground/start-error.ts';
import type { Inviting } from '../import/invite.ts';
import { centreInvitation } from '../mails/letters/centre-invitation.ts';
import type { CentreRole } from '../people/actor.ts';
import { centreLinkHours, type Invited, inviteToCentre, parseRoles } from '../people/invite.ts';
import type { CommandContext } from './command.ts';

/**
 * `invite-person`: makes somebody of the centre, or another link for one who is there; every earlier link ends. Prints the link, or
 * mails it with `--send`.
 * @param given roles that need not be named
 * @throws StartError for a wrong argument
 */
export async function invitePerson(
  { config, db, args, print }: CommandContext,
  inviting: Inviting,
  given?: readonly CentreRole[],
): Promise<void> {
  const { send, role, login, name, mail } = argumentsOf(args, given === undefined);
  const roles = given ?? parseRoles(role);
  if (send && !config.smtpUrl)
    throw new StartError('SMTP_URL is not set: leave --send out, and hand over the link yourself.');
  const invitation = { loginId: login, name, mail, roles, baseUrl: config.baseUrl };
  const invited = await inviteToCentre(db, invitation, async (trx, somebody) => {
    if (send) await inviting.outbox.write(trx, letterTo(inviting, somebody, roles));
  });
  print(send ? `The link was sent to ${invited.mail}.` : invited.link);
}

function letterTo(
  { clock, operators }: Inviting,
  { loginId, name, mail, link }: Invited,
  roles: readonly CentreRole[],
) {
  return {
    letter: centreInvitation,
    operator: operators(clock.today()),
    lang: 'ja' as const,
    content: { link, loginId, roles: roles.map((role) => roleWords[role]), hours: centreLinkHours },
    recipients: [{ company: '', office: '', department: '', name, mail }],
    at: clock.now(),
  };
}

function argumentsOf(args: readonly string[], withRole: boolean) {
  const text = { type: 'string' } as const;
  const options = {
    login: text,
    name: text,
    mail: text,
    role: { type: 'string', multiple: true, default: [] as string[] },
    send: { type: 'boolean', default: false },
  } as const;
  const usage = `Give ${withRole ? '--role ROLE ' : ''}--login ID --name NAME --mail ADDRESS, and --send to mail the link.`;
  try {
    const { login, name, mail, role, send } = parseArgs({ args: [...args], options }).values;
    if (login && name && mail && (withRole || role.length === 0)) return { login, name, mail, role, send };
  } catch {
    // An unknown option is told like a missing one.
  }
  throw new StartError(usage);
}
