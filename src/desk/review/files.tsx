import { filedProcedures, listFilings } from '../../application/record/filing.ts';
import type { Reviewable } from '../../application/review/review.ts';
import type { CentreActor } from '../../people/actor.ts';
import { BackLink, Notice, PageTitle } from '../../ui/index.ts';
import { answerFile, answerPaper, paperNamed } from '../../web/downloads.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { deskPage } from '../page.tsx';
import { sheetNames } from './sheet-names.ts';
import { reviewWords } from './words.ts';

/** A file that the applicant attached, now or in an earlier filing. */
export async function download(c: C, web: Web, _actor: CentreActor, application: Reviewable): Promise<Response> {
  const id = c.req.param('id') ?? '';
  return answerFile(c, web, application.id, id, await sheetName(web, application, id));
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
export async function showPaper(c: C, web: Web, actor: CentreActor, application: Reviewable): Promise<Response> {
  const say = sayIn(c.get('lang'));
  const wait = () =>
    deskPage(c, web, actor, {
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
  return answerPaper(c, web, application, paperNamed(c.req.param('name') ?? ''), wait);
}
