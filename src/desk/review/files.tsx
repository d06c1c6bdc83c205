import type { Reviewable } from '../../application/review.ts';
import type { CentreActor } from '../../people/actor.ts';
import { BackLink, Notice, PageTitle } from '../../ui/index.ts';
import { answerFile, answerPaper, paperNamed } from '../../web/downloads.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { reviewWords } from '../../words/review.ts';
import { deskPage } from '../page.tsx';

/** A file that the applicant attached, now or in an earlier filing. */
export async function download(c: C, web: Web, _actor: CentreActor, application: Reviewable): Promise<Response> {
  return answerFile(c, web, application.id, c.req.param('id') ?? '');
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
