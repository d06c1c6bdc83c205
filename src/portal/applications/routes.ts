import { messageOf, writeMessage } from '../../application/record/messages.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { first } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { beginFrom } from './copy.ts';
import { showApplication, showDetail, type Written } from './detail.tsx';
import { askDiscard, doDiscard } from './discard.tsx';
import { sendDraftFile, sendFile, sendPaper, sendTemplate } from './downloads.tsx';
import { getFound } from './found.ts';
import { sendIdsCsv, showIds } from './ids.tsx';
import { showList } from './list.tsx';
import { sendListCsv } from './list-csv.ts';
import { beginRevision } from './revise.ts';
import { seen } from './seen.ts';
import { askWithdraw, doWithdraw } from './withdraw.tsx';

/** 申込内容の確認: the list, the detail of an application and everything that hangs on it. */
export const applicationRoutes: Route[] = [
  companyRoute('get', '/applications', 'application.list', showList),
  companyRoute('get', '/applications.csv', 'application.list', sendListCsv),
  companyRoute('get', '/applications/drafts/:id/discard', 'application.file', askDiscard),
  companyRoute(post.words, '/applications/drafts/:id/discard', 'application.file', doDiscard),
  companyRoute('get', '/applications/:no', 'application.read', (visit) => seen(visit, () => showDetail(visit))),
  companyRoute('get', '/applications/:no/ids', 'application.read', showIds),
  companyRoute('get', '/applications/:no/ids.csv', 'application.read', sendIdsCsv),
  companyRoute('get', '/applications/:no/papers/:paper', 'application.read', sendPaper),
  companyRoute('get', '/applications/:no/files/:id', 'application.read', sendFile),
  companyRoute('get', '/applications/:no/withdraw', 'application.withdraw', askWithdraw),
  companyRoute(post.text, '/applications/:no/withdraw', 'application.withdraw', doWithdraw),
  companyRoute(post.words, '/applications/:no/revise', 'application.file', beginRevision),
  companyRoute(post.words, '/applications/:no/copy', 'application.file', beginFrom),
  companyRoute(post.text, '/applications/:no/messages', 'message.write', sendMessage),
  companyRoute('get', '/apply-files/:draftId/:id', 'application.read', sendDraftFile),
  companyRoute('get', '/files/template/:name', 'menu.read', sendTemplate),
];

async function sendMessage(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const application = await getFound(visit, 'message.write');
  const form = await readForm(c);
  const typed = first(form, 'message');
  const again = (sent: Written) =>
    showAgain(visit, { at: `/applications/${application.receptionNo}`, sent }, (message) =>
      showApplication(visit, application, message),
    );
  if (first(form, 'stay') !== '') return again({ typed });
  const { command, faults } = parseForm(messageOf(limitsNow(web)), form, { text: 'message' });
  if (faults) return again({ typed, fault: faults[0].text });
  const author = { id: actor.personId, name: actor.name };
  const enough = await writeMessage(web, {
    applicationId: application.id,
    side: 'company',
    author,
    ...command,
    now: web.clock.now(),
  });
  if (enough) return again({ typed, fault: enough });
  return c.redirect(`/applications/${application.receptionNo}#messages`, 303);
}
