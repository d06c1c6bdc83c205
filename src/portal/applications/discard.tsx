import { type Draft, discardDraft, findDraft } from '../../application/draft/draft.ts';
import { chosen } from '../../application/record/chosen.ts';
import { titlesOf } from '../../application/record/classes.ts';
import { issuedText } from '../../contract/pending.ts';
import { AppError } from '../../ground/errors.ts';
import { listed } from '../../ground/words.ts';
import { ActionBar, BackLink, Button, DescriptionList, Form, PageTitle } from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { listWords } from '../../words/application-list.ts';
import { detailWords, endingWords as words } from '../../words/applications.ts';
import { companyPage } from '../page.tsx';
import { idParam } from './found.ts';

/** Asks before a draft is thrown away. */
export async function askDiscard(visit: CompanyVisit): Promise<Response> {
  const { web, say } = visit;
  const draft = await getOwnDraft(visit);
  const title = say(words.discardTitle);
  const subject = listed(
    titlesOf(web.catalogue, chosen(draft.pages.choice ?? {}), web.clock.today()),
    listWords.nothingChosen,
  );
  return companyPage(visit, {
    title,
    current: 'applications',
    breadcrumb: [{ label: say(listWords.title), href: '/applications' }, { label: title }],
    children: (
      <>
        <BackLink href="/applications">{say(detailWords.back)}</BackLink>
        <PageTitle lead={say(words.discardLead)}>{title}</PageTitle>
        <DescriptionList
          items={[
            { term: say(detailWords.officeCode), value: say(issuedText(draft.officeCode)) },
            { term: say(listWords.kind), value: say(subject) },
          ]}
        />
        <Form action={`/applications/drafts/${draft.id}/discard`}>
          <ActionBar>
            <Button variant="danger" size="large">
              {say(words.discard)}
            </Button>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

/** 破棄する; a second press finds nothing and leads to the list as well. */
export async function doDiscard(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const draft = await findDraft(web.db, idParam(c, 'id'), officesOf(actor, 'application.file'));
  if (draft?.status === 'draft') await discardDraft(web.db, draft.id);
  return c.redirect('/applications', 303);
}

async function getOwnDraft(visit: CompanyVisit): Promise<Draft> {
  const { c, actor } = visit;
  const { db } = visit.web;
  const draft = await findDraft(db, idParam(c, 'id'), officesOf(actor, 'application.file'));
  if (draft?.status !== 'draft') throw new AppError('notFound');
  return draft;
}
