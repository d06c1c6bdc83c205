import { StartError } from '../ground/start-error.ts';
import { createSeal, showToken } from '../mails/seal.ts';
import type { CommandContext } from './command.ts';

/**
 * `show-links`: the one-time links of mails that wait, for a trial without a mail server. They are shown on no page.
 * @throws StartError in production, where a link is its recipient's alone
 */
export async function showLinks({ config, db, print }: CommandContext): Promise<void> {
  if (config.production)
    throw new StartError('Links in mails are shown to nobody when NODE_ENV is production: set SMTP_URL to send them.');
  const seal = createSeal(config.secretKey);
  const mails = await db
    .selectFrom('mail')
    .select(['id', 'to_address', 'subject', 'body', 'sealed'])
    .where('sealed', 'is not', null)
    .where('sealed_until', '>', new Date())
    .orderBy('id')
    .execute();
  for (const { id, to_address, subject, body, sealed } of mails) {
    const token = seal.open(sealed ?? '', id);
    const link = token && /\S+\?token=\S+/.exec(showToken(body, token))?.[0];
    print(`${to_address} ${subject}\n  ${link ?? 'sealed with another SECRET_KEY'}`);
  }
  if (mails.length === 0) print('No mail with a link waits.');
}
