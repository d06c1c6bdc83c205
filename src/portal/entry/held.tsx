import { hold } from '../../web/held-form.tsx';
import type { Visit } from '../../web/visit.ts';
import { logInAgain } from './log-in.tsx';

/** Answers a form that came after its session had ended: the log-in page, which holds everything that was typed. */
export async function showHeldLogIn(visit: Visit): Promise<Response> {
  const { c } = visit;
  if (c.req.path === '/password') return c.redirect('/login?to=/password', 303);
  return logInAgain(visit, { to: '/', held: await hold(c), status: 401 });
}
