import { password } from '../data/people.ts';
import { browserHeaders } from '../load/browser.ts';
import { openConnections, read, type Sent } from '../load/requests.ts';

type Agent = ReturnType<typeof openConnections>;
type How = { agent: Agent; cookie?: string; password?: string };

/** A browser without script that keeps its cookies. */
export type Browser = {
  get(path: string): ReturnType<typeof read>;
  post(path: string, fields: Readonly<Record<string, string>>): ReturnType<typeof read>;
  close(): void;
};

/** @param from the address that it comes from */
export function openBrowser(base: string, from: string): Browser {
  const agent = openConnections(1, from);
  const cookies = new Map<string, string>();
  const send = async (sent: Sent) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await read(agent, base, { ...sent, headers: { ...sent.headers, cookie } });
    for (const set of answer.headers['set-cookie'] ?? []) keep(cookies, set);
    return answer;
  };
  return {
    get: (path) => send({ method: 'GET', path, headers: plain(base) }),
    post: (path, fields) => send(formOf(base, path, fields)),
    close: () => agent.destroy(),
  };
}

/** Logs in as the page does. @returns the cookies as a browser would send them @throws when it is refused */
export async function logIn(base: string, loginId: string, how: How): Promise<string> {
  const { headers, status } = await tryLogIn(base, loginId, how);
  if (status !== 303) throw new Error(`${loginId} was answered with ${status} at the log-in`);
  return (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
}

export const tryLogIn = (base: string, loginId: string, { agent, password: typed = password }: How) =>
  read(agent, base, logInForm(base, { loginId, password: typed }));

export const logInForm = (base: string, fields: { loginId: string; password: string }): Sent =>
  formOf(base, '/login', fields);

const plain = (base: string) => ({ ...browserHeaders(base, ''), 'accept-encoding': 'identity' });

const formOf = (base: string, path: string, fields: Readonly<Record<string, string>>): Sent => ({
  method: 'POST',
  path,
  headers: { ...plain(base), 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const [name = '', ...value] = pair.split('=');
  if (/max-age=0/i.test(set)) cookies.delete(name);
  else cookies.set(name, value.join('='));
}
