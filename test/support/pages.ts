import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { pageOfErrors } from '../../src/app.ts';
import { fileOwner } from '../../src/application/draft/file-owner.ts';
import { demoPeople } from '../../src/demo/people.ts';
import { createFiles } from '../../src/files/files.ts';
import { createLog } from '../../src/ground/log.ts';
import { noNetworks } from '../../src/ground/text/network.ts';
import type { LoginIdsMail } from '../../src/people/lost-ids.ts';
import type { NewcomerMail } from '../../src/people/newcomers.ts';
import { createPeople, type ResetMail } from '../../src/people/people.ts';
import { createPages } from '../../src/web/app.ts';
import type { Env, Web } from '../../src/web/env.ts';
import { refusedRoute } from '../../src/web/error-page.tsx';
import { answerError, answerNotFound } from '../../src/web/errors.tsx';
import type { Route } from '../../src/web/route.ts';
import { password } from './people.ts';
import type { World } from './world.ts';

/** A browser without script: keeps its cookies, shows what was answered, and follows nothing by itself but to a page that was not taken. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form; several values of one name stand in an array. With a `File` among them it is sent as multipart. */
  post(path: string, fields: Record<string, string | string[] | File>): Promise<Answer>;
  /** The same, and follows nowhere. */
  send(path: string, fields: Record<string, string | string[] | File>): Promise<Answer>;
}

export interface Answer {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  headers: Headers;
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The pages of a world, with everybody of the demonstration able to log in. */
export interface Pages {
  web: Web;
  /** One-time links that were mailed, oldest first. */
  mails: ResetMail[];
  newcomerMails: NewcomerMail[];
  loginIdsMails: LoginIdsMail[];
  /** @param from the address of the connection; none unless given */
  visitor(cookies?: Record<string, string>, from?: string): Visitor;
  logIn(loginId: string, cookies?: Record<string, string>): Promise<Visitor>;
  close(): Promise<void>;
}

/** @param time the business time, as `World.at` takes it */
export async function openPages(world: World, routes: readonly Route[], time?: string): Promise<Pages> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pages-'));
  const mails: ResetMail[] = [];
  const newcomerMails: NewcomerMail[] = [];
  const loginIdsMails: LoginIdsMail[] = [];
  const secretKey = 'a secret that is long enough 1234567890';
  const people = await createPeople({
    db: world.db,
    pool: world.pool,
    config: { secretKey },
    limits: { refusalSeconds: 0 },
    sendResetMail: async (mail) => void mails.push(mail),
    sendNewcomerMail: async (mail) => void newcomerMails.push(mail),
    sendLoginIdsMail: async (mail) => void loginIdsMails.push(mail),
  });
  const config = { ...bare, dataDir, secretKey };
  const files = await createFiles({ config, owner: fileOwner });
  const log = createLog({ level: 'silent' });
  const web: Web = { ...world.at(time), people, files, log, config, demoPeople, demoPassword: password };
  const errors = pageOfErrors(web);
  const app = createPages(web, [...routes.filter(({ path }) => path !== '/refused'), refusedRoute(errors)]);
  app.onError(answerError(log, errors));
  app.notFound(answerNotFound(log, errors));
  const visitor = (cookies: Record<string, string> = {}, from = '') =>
    browse(app, { cookies: new Map(Object.entries(cookies)), from, settled: people.settled });
  return {
    web,
    mails,
    newcomerMails,
    loginIdsMails,
    visitor,
    async logIn(loginId, cookies) {
      const browser = visitor(cookies);
      const answer = await browser.post('/login', { loginId, password });
      if (answer.status !== 303) throw new Error(`${loginId} is not let in: ${answer.status}`);
      return browser;
    },
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
}

const address = 'http://counter.example';

const bare = {
  production: false,
  host: '127.0.0.1',
  port: 0,
  baseUrl: address,
  baseUrlIsSet: true,
  mailFrom: 'counter@centre.example',
  demo: true,
  trustedProxies: noNetworks,
  logLevel: 'silent',
} as const;

type Browsing = { cookies: Map<string, string>; from: string; settled(): Promise<void> };

function browse(app: Hono<Env>, { cookies, from, settled }: Browsing): Visitor {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: address, ...(init.headers as Record<string, string>) };
    const request = new Request(`${address}${path}`, { ...init, headers });
    const answer = await app.request(request, undefined, from ? { incoming: await incomingOf(request, from) } : {});
    await settled();
    for (const set of answer.headers.getSetCookie()) keep(cookies, set);
    const location = answer.headers.get('location');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, location, headers: answer.headers, text: new TextDecoder().decode(bytes), bytes };
  };
  const post: Visitor['send'] = (path, fields) => send(path, { method: 'POST', body: bodyOf(fields) });
  return {
    get: (path, headers = {}) => send(path, { headers }),
    send: post,
    post: async (path, fields) => {
      const answer = await post(path, fields);
      return /[?&](refused=1|again=)/.test(answer.location ?? '') ? send(answer.location ?? '', {}) : answer;
    },
  };
}

/** A request as the server has it, which comes from an address. */
async function incomingOf(request: Request, remoteAddress: string) {
  const body = Readable.from([Buffer.from(await request.clone().arrayBuffer())]);
  return Object.assign(body, { socket: { remoteAddress } });
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const [name = '', ...value] = pair.split('=');
  if (/max-age=0/i.test(set)) cookies.delete(name);
  else cookies.set(name, value.join('='));
}

function bodyOf(fields: Record<string, string | string[] | File>): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const body = entries.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of entries) body.append(name, value as string);
  return body;
}
