import { messageProblem, writeMessage } from '../../application/record/messages.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { first } from '../../procedure/field.ts';
import type { C, Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { showAgain } from '../../web/show-again.ts';
import { beginFrom } from './copy.ts';
import { showApplication, showDetail, type Written } from './detail.tsx';
import { askDiscard, doDiscard } from './discard.tsx';
import { sendDraftFile, sendFile, sendPaper, sendTemplate } from './downloads.tsx';
import { getFound } from './found.ts';
import { sendIdsCsv, showIds } from './ids.tsx';
import { showList } from './list.tsx';
import { beginRevision } from './revise.ts';
import { seen } from './seen.ts';
import { askWithdraw, doWithdraw } from './withdraw.tsx';

/** 申込内容の確認: the list, the detail of an application and everything that hangs on it. */
export const applicationRoutes = (web: Web): Route[] => [
  companyRoute('get', '/applications', 'application.list', (c, actor) => showList(c, web, actor)),
  companyRoute('get', '/applications/drafts/:id/discard', 'application.file', (c, actor) => askDiscard(c, web, actor)),
  companyRoute(post.words, '/applications/drafts/:id/discard', 'application.file', (c, actor) =>
    doDiscard(c, web, actor),
  ),
  companyRoute('get', '/applications/:no', 'application.read', (c, actor) =>
    seen(c, web, actor, () => showDetail(c, web, actor)),
  ),
  companyRoute('get', '/applications/:no/ids', 'application.read', (c, actor) => showIds(c, web, actor)),
  companyRoute('get', '/applications/:no/ids.csv', 'application.read', (c, actor) => sendIdsCsv(c, web, actor)),
  companyRoute('get', '/applications/:no/papers/:paper', 'application.read', (c, actor) => sendPaper(c, web, actor)),
  companyRoute('get', '/applications/:no/files/:id', 'application.read', (c, actor) => sendFile(c, web, actor)),
  companyRoute('get', '/applications/:no/withdraw', 'application.withdraw', (c, actor) => askWithdraw(c, web, actor)),
  companyRoute(post.text, '/applications/:no/withdraw', 'application.withdraw', (c, actor) =>
    doWithdraw(c, web, actor),
  ),
  companyRoute(post.words, '/applications/:no/revise', 'application.file', (c, actor) => beginRevision(c, web, actor)),
  companyRoute(post.words, '/applications/:no/copy', 'application.file', (c, actor) => beginFrom(c, web, actor)),
  companyRoute(post.text, '/applications/:no/messages', 'message.write', (c, actor) => sendMessage(c, web, actor)),
  companyRoute('get', '/apply-files/:draftId/:id', 'application.read', (c, actor) => sendDraftFile(c, web, actor)),
  companyRoute('get', '/files/template/:name', 'menu.read', sendTemplate),
];

async function sendMessage(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const application = await getFound(c, web, actor, 'message.write');
  const form = await readForm(c);
  const typed = first(form, 'message');
  const again = (sent: Written) =>
    showAgain(c, web, { at: `/applications/${application.receptionNo}`, sent }, (message) =>
      showApplication(c, web, actor, application, message),
    );
  if (first(form, 'stay') !== '') return again({ typed });
  const fault = messageProblem(typed);
  if (fault) return again({ typed, fault });
  const author = { id: actor.personId, name: actor.name };
  const enough = await writeMessage(web, {
    applicationId: application.id,
    side: 'company',
    author,
    text: typed,
    now: web.clock.now(),
  });
  if (enough) return again({ typed, fault: enough });
  return c.redirect(`/applications/${application.receptionNo}#messages`, 303);
}
