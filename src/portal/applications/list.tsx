import type { Listed } from '../../application/lists/keyset.ts';
import {
  countApplications,
  type ListedApplication,
  listApplicants,
  listApplications,
  mostCounted,
  type views,
  type Wanted,
} from '../../application/lists/list.ts';
import { type Place, readPlace, type Turned, writePlace } from '../../application/lists/place.ts';
import { BackLink, ButtonLink, EmptyState, ErrorSummary, Pager, PageTitle, Stack, Tabs } from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { foundCount, listWords } from '../../words/application-list.ts';
import { frameWords } from '../../words/frame.ts';
import { menuWords } from '../menu/words.ts';
import { companyPage } from '../page.tsx';
import { ListTable } from './list-rows.tsx';
import { Search } from './list-search.tsx';
import { listHref, type Offered, readSearch, type TypedSearch } from './search.ts';

/** 申込情報一覧. */
export async function showList(visit: CompanyVisit): Promise<Response> {
  const { web, say } = visit;
  const { wanted, offered, typed } = await readList(visit);
  const [page, counts] = await Promise.all([
    listApplications(web.db, wanted, turnOf(visit, typed), { sort: typed.sort }),
    countViews(visit, wanted),
  ]);
  const failed = typed.faults.length > 0;
  return companyPage(visit, {
    title: say(listWords.title),
    current: 'applications',
    width: 'wide',
    ...(failed && { failed, status: 422 }),
    children: (
      <>
        <BackLink href="/menu">{say(menuWords.toMenu)}</BackLink>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={typed.faults.map(({ field, message }) => ({ href: `#${field}`, text: say(message) }))}
        />
        <PageTitle lead={say(listWords.lead)}>{say(listWords.title)}</PageTitle>
        <Stack gap="small">
          <Views typed={typed} counts={counts} />
          <Search typed={typed} offered={offered} open={failed} />
        </Stack>
        <Results visit={visit} page={page} typed={typed} count={counts[typed.view]} />
      </>
    ),
  });
}

/** Which page the address asks for; of two, the one that follows. */
function turnOf({ c }: CompanyVisit, { sort }: TypedSearch): Turned {
  const [after, before] = [c.req.query('after'), c.req.query('before')].map((text) =>
    readPlace(text, sort.by === 'begun'),
  );
  return after ? { after } : before ? { before } : {};
}

/** What somebody looks for among the applications that they may see. */
export async function readList(visit: CompanyVisit): Promise<{ wanted: Wanted; offered: Offered; typed: TypedSearch }> {
  const { c, web, actor } = visit;
  const offices = officesOf(actor, 'application.list');
  const mine = { companyCode: actor.companyCode, offices };
  const kinds = web.catalogue.inForce(web.clock.today()).map(({ id, title }) => ({ value: id, label: title }));
  const offered = { kinds, offices, people: await listApplicants(web.db, mine) };
  const typed = readSearch((name) => c.req.query(name), offered, actor.personId);
  return { wanted: { ...mine, search: typed.search }, offered, typed };
}

type Counts = Readonly<Record<TypedSearch['view'], number>>;

/** How many there are in each view, of what is searched for. */
async function countViews({ web, actor }: CompanyVisit, { search, ...wanted }: Wanted): Promise<Counts> {
  const { view: _, ...rest } = search;
  const of = (view: (typeof views)[number]) =>
    countApplications(web.db, {
      ...wanted,
      search: { ...rest, view: view === 'mine' ? { of: view, personId: actor.personId } : { of: view } },
    });
  const [all, mine, company, centre] = await Promise.all([
    countApplications(web.db, { ...wanted, search: rest }),
    of('mine'),
    of('company'),
    of('centre'),
  ]);
  return { all, mine, company, centre };
}

function Views({ typed, counts }: { typed: TypedSearch; counts: Counts }) {
  const say = useSay();
  const item = (view: TypedSearch['view'], label: string) => ({
    href: listHref({ ...typed, view }, {}),
    label: `${label}（${counts[view] > mostCounted ? `${mostCounted}+` : counts[view]}）`,
    current: typed.view === view,
  });
  return (
    <Tabs
      label={say(listWords.views)}
      items={[
        item('all', say(listWords.viewAll)),
        item('mine', say(listWords.viewMine)),
        item('company', say(listWords.viewCompany)),
        item('centre', say(listWords.viewCentre)),
      ]}
    />
  );
}

type ResultsProps = { visit: CompanyVisit; page: Listed<ListedApplication>; typed: TypedSearch; count: number };

function Results({ visit, page, typed, count }: ResultsProps) {
  const { say } = visit;
  if (page.rows.length === 0) {
    const [title, text] = typed.narrowed
      ? [listWords.noneFoundTitle, listWords.noneFoundText]
      : typed.view === 'all'
        ? [listWords.emptyTitle, listWords.emptyText]
        : [listWords.emptyView, listWords.emptyViewText];
    return <EmptyState title={say(title)}>{say(text)}</EmptyState>;
  }
  return (
    <Stack gap="small">
      <div class="list-head">
        <p class="number">{say(foundCount(count, mostCounted))}</p>
        <ButtonLink href={listHref(typed, {}, '/applications.csv')} variant="tertiary" icon="download">
          {say(listWords.csv)}
        </ButtonLink>
      </div>
      <ListTable visit={visit} rows={page.rows} typed={typed} />
      <Pages page={page} typed={typed} />
    </Stack>
  );
}

function Pages({ page, typed }: { page: Listed<ListedApplication>; typed: TypedSearch }) {
  const say = useSay();
  if (!page.previous && !page.next) return null;
  const href = (direction: 'after' | 'before', place: Place) => listHref(typed, { [direction]: writePlace(place) });
  return (
    <Pager
      label={say(listWords.pager)}
      {...(page.previous && { previous: { href: href('before', page.previous), label: say(listWords.previous) } })}
      {...(page.next && { next: { href: href('after', page.next), label: say(listWords.next) } })}
    />
  );
}
