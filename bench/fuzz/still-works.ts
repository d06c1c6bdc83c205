import { openConnections, send } from '../load/requests.ts';
import { numberIn, prepare } from '../measures/registration.ts';
import { logIn } from './browser.ts';
import type { Attacked } from './service.ts';

/** Somebody who was not part of it logs in with a password and files an application. @throws when that fails */
export async function stillWorks({ program, data }: Pick<Attacked, 'program' | 'data'>): Promise<string> {
  const draft = data.drafts.pop();
  if (!draft) throw new Error('there is no draft left');
  const agent = openConnections(1);
  try {
    const cookie = await logIn(program.url, draft.person.loginId, { agent });
    const { status, location } = await send(agent, program.url, await prepare(program.url, draft, agent, cookie));
    if (status !== 303) throw new Error(`登録 was answered with ${status}`);
    return numberIn(location);
  } finally {
    agent.destroy();
  }
}
