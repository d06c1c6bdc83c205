import { isVisible } from '../../application/record/detail.ts';
import { findTemplate } from '../../files/template.ts';
import { AppError } from '../../ground/errors.ts';
import { ActionBar, BackLink, ButtonLink, PageTitle } from '../../ui/index.ts';
import { answerFile, answerPaper, paperNamed } from '../../web/downloads.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit, Visit } from '../../web/visit.ts';
import { detailWords } from '../../words/applications.ts';
import { waitingWords as words } from '../../words/standing.ts';
import { companyPage } from '../page.tsx';
import { getFound, idParam } from './found.ts';

/** 申込書 and 承諾書 as PDF; while one is still being made, a page that says so. */
export async function sendPaper(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const name = paperNamed(c.req.param('paper') ?? '');
  const application = await getFound(visit, 'application.read');
  return answerPaper(visit, application, name, () => waitForPaper(visit, application.receptionNo));
}

/** A file of a filed application. */
export async function sendFile(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const { id } = await getFound(visit, 'application.read');
  return answerFile(visit, id, idParam(c, 'id'));
}

/** A file of an application by its id: of a draft, which has no number, or of one that is being corrected. */
export async function sendDraftFile(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const draftId = idParam(c, 'draftId');
  if (!(await isVisible(web.db, draftId, officesOf(actor, 'application.read')))) throw new AppError('notFound');
  return answerFile(visit, draftId, idParam(c, 'id'));
}

/** A file to fill in and attach. */
export async function sendTemplate({ c }: Visit): Promise<Response> {
  const template = await findTemplate(c.req.param('name') ?? '');
  if (!template) throw new AppError('notFound');
  return c.body(template.bytes, 200, template.headers);
}

function waitForPaper(visit: CompanyVisit, receptionNo: string): Promise<Response> {
  const { c, say } = visit;
  return companyPage(visit, {
    title: say(words.title),
    current: 'applications',
    status: 503,
    children: (
      <>
        <BackLink href={`/applications/${receptionNo}`}>{say(detailWords.backToDetail)}</BackLink>
        <PageTitle above={receptionNo} lead={say(words.text)}>
          {say(words.title)}
        </PageTitle>
        <ActionBar>
          <ButtonLink href={c.req.path} size="large">
            {say(words.again)}
          </ButtonLink>
        </ActionBar>
      </>
    ),
  });
}
