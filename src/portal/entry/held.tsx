import { readUpload, uploadLimits } from '../../files/upload.ts';
import type { C, Web } from '../../web/env.ts';
import type { Held } from './held-form.tsx';
import { logInPage } from './log-in.tsx';

/** Answers a form that came after its session had ended: the log-in page, which holds everything that was typed. */
export async function showHeldLogIn(c: C, web: Web): Promise<Response> {
  if (c.req.path === '/password') return c.redirect('/login?to=/password', 303);
  return logInPage(c, web, { to: '/', held: await hold(c), status: 401 });
}

/** Files are read and dropped: nobody who is not logged in leaves any here. */
async function hold(c: C): Promise<Held> {
  const { fields, problems } = await readUpload(c.req.raw, { ...uploadLimits, files: 0 });
  return {
    action: c.req.path + new URL(c.req.url).search,
    multipart: (c.req.header('content-type') ?? '').startsWith('multipart/'),
    filesLeft: Object.keys(problems).length > 0,
    fields,
  };
}
