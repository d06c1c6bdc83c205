import { filedProcedures, listFilings } from '../../application/record/filing.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { BackLink, Notice, PageTitle } from '../../ui/index.ts';
import { answerFile, answerPaper, paperNamed } from '../../web/downloads.ts';
import type { Web } from '../../web/env.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage } from '../page.tsx';
import { sheetNames } from './sheet-names.ts';
import { reviewWords } from './words.ts';

/** A file that the applicant attached, now or in an earlier filing. */
export async function download(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const id = c.req.param('id') ?? '';
  return answerFile(visit, application.id, id, await sheetName(web, application, id));
}

/** What a filled 調査票 is called here, be it of this filing or an earlier one. */
async function sheetName(web: Web, application: Reviewable, id: string): Promise<string | undefined> {
  if (!application.settles) return undefined;
  const filings = await listFilings(web.db, application.id);
  const names = filings.map((filing) =>
    sheetNames(filedProcedures(web.catalogue, filing), application.receptionNo, filing.files),
  );
  return names.flatMap((each) => each[id] ?? [])[0];
}

/** 申込書 or 承諾書. */
export async function showPaper(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, say } = visit;
  const wait = () =>
    deskPage(visit, {
      title: say(reviewWords.files),
      status: 503,
      children: (
        <>
          <BackLink href={`/desk/applications/${application.receptionNo}`}>{say(reviewWords.title)}</BackLink>
          <PageTitle>{say(reviewWords.files)}</PageTitle>
          <Notice>{say(reviewWords.beingMade)}</Notice>
        </>
      ),
    });
  return answerPaper(visit, application, paperNamed(c.req.param('name') ?? ''), wait);
}
