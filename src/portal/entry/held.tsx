import type { C, Web } from '../../web/env.ts';
import { hold } from '../../web/held-form.tsx';
import { logInAgain } from './log-in.tsx';

/** Answers a form that came after its session had ended: the log-in page, which holds everything that was typed. */
export async function showHeldLogIn(c: C, web: Web): Promise<Response> {
  if (c.req.path === '/password') return c.redirect('/login?to=/password', 303);
  return logInAgain(c, web, { to: '/', held: await hold(c), status: 401 });
}
