import { password } from '../data/people.ts';
import { browserHeaders } from '../load/browser.ts';
import { openConnections, read, send } from '../load/requests.ts';
import { numberIn, prepare } from '../measures/registration.ts';
import type { Attacked } from './service.ts';

/** Somebody who was not part of it logs in with his password and files an application. @throws when he cannot */
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

type How = { agent: ReturnType<typeof openConnections>; cookie?: string; password?: string };

/** Logs in as the page does. @returns the cookies as a browser would send them @throws when it is refused */
export async function logIn(base: string, loginId: string, how: How): Promise<string> {
  const { headers, status } = await tryLogIn(base, loginId, how);
  if (status !== 303) throw new Error(`${loginId} was answered with ${status} at the log-in`);
  return [how.cookie, ...(headers['set-cookie'] ?? []).map((each) => each.split(';')[0])].filter(Boolean).join('; ');
}

export function tryLogIn(base: string, loginId: string, { agent, cookie = '', password: typed = password }: How) {
  return read(agent, base, {
    method: 'POST',
    path: '/login',
    headers: {
      ...browserHeaders(base, cookie),
      'accept-encoding': 'identity',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ loginId, password: typed }).toString(),
  });
}
