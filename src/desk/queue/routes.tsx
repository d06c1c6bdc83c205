import {
  countQueue,
  listQueue,
  nextInQueue,
  type QueueCounts,
  type QueueFilter,
  queueStatuses,
} from '../../application/lists/queue.ts';
import { listHeldUp } from '../../application/move/held-up.ts';
import { statuses } from '../../application/move/status.ts';
import { dayOf } from '../../ground/clock.ts';
import { typedLine } from '../../ground/text/normalise.ts';
import type { CentreActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import {
  Button,
  ButtonLink,
  EmptyState,
  PageTitle,
  SearchForm,
  Select,
  Stack,
  Table,
  TextInput,
} from '../../ui/index.ts';
import type { C } from '../../web/env.ts';
import { centreRoute, type Route } from '../../web/route.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { kindOptions, ListPager, turnOf } from '../list.tsx';
import { deskPage } from '../page.tsx';
import { deskWords, inQueue, listWords, openNext } from '../words.ts';
import { daysUntil } from './days.ts';
import { HeldUpOnes } from './held-up.tsx';
import { cellsOf, columns } from './row.tsx';

const path = '/desk/queue';

/** 審査待ち一覧. */
export const queueRoutes: Route[] = [centreRoute('get', path, 'queue.read', showQueue)];

async function showQueue(visit: CentreVisit): Promise<Response> {
  const { c, web, actor, lang, say } = visit;
  const query = queryOf(c);
  const [schedule, today] = [await web.schedule(), web.clock.today()];
  const listed = await listQueue(web.db, filterOf(query, actor), turnOf(c));
  const counts = await countQueue(web.db);
  const heldUp = await listHeldUp(web.db);
  const next = may(actor, 'review.take') ? await nextInQueue(web.db, actor.personId) : undefined;
  const waited = daysUntil(
    listed.rows.map(({ appliedAt }) => dayOf(appliedAt)),
    today,
    schedule.calendar,
  );
  return deskPage(visit, {
    title: say(listWords.queue),
    current: 'review',
    children: (
      <>
        <PageTitle
          lead={say(totals(counts))}
          beside={
            next && (
              <ButtonLink href={`/desk/applications/${next.receptionNo}`} forward>
                {say(openNext(next.receptionNo))}
              </ButtonLink>
            )
          }
        >
          {say(listWords.queue)}
        </PageTitle>
        <HeldUpOnes heldUp={heldUp} />
        <Filter visit={visit} query={query} />
        {listed.rows.length === 0 ? (
          <EmptyState
            title={say(listWords.emptyQueue)}
            action={
              <ButtonLink href={path} variant="secondary">
                {say(listWords.clear)}
              </ButtonLink>
            }
          >
            {say(listWords.emptyQueueText)}
          </EmptyState>
        ) : (
          <Stack gap="small">
            <Table
              id="queue"
              caption={say(listWords.list)}
              captionHidden
              cards
              columns={columns(say)}
              rows={listed.rows.map((row) => ({
                key: row.id,
                cells: cellsOf(row, { lang, say, me: actor.personId, today, schedule, waited }),
              }))}
            />
            <ListPager path={path} query={query} listed={listed} />
          </Stack>
        )}
      </>
    ),
  });
}

type Query = { status?: string; kind?: string; holder?: string; company?: string };

/** The conditions that the address names; those that mean nothing are left out. */
function queryOf(c: C): Query {
  const status = queueStatuses.find((each) => each === c.req.query('status'));
  const holder = ['mine', 'nobody'].find((each) => each === c.req.query('holder'));
  const [kind, company] = [c.req.query('kind'), typedLine(c.req.query('company') ?? '')];
  return { ...(status && { status }), ...(holder && { holder }), ...(kind && { kind }), ...(company && { company }) };
}

function filterOf({ holder, ...rest }: Query, actor: CentreActor): QueueFilter {
  return { ...(rest as QueueFilter), ...(holder && { holder: holder === 'mine' ? actor.personId : holder }) };
}

function totals({ submitted = 0, inReview = 0, resubmitted = 0, queried = 0 }: QueueCounts) {
  return inQueue(submitted + resubmitted, inReview, queried);
}

function Filter({ visit: { web, lang, say }, query }: { visit: CentreVisit; query: Query }) {
  return (
    <SearchForm
      action={path}
      label={say(listWords.filter)}
      submit={
        <Button variant="secondary" icon="search">
          {say(listWords.filterNow)}
        </Button>
      }
    >
      <Select
        name="status"
        label={say(listWords.status)}
        value={query.status}
        placeholder={say(listWords.waitingOnes)}
        options={queueStatuses.map((status) => ({ value: status, label: say(statuses[status]) }))}
      />
      <Select
        name="kind"
        label={say(listWords.kind)}
        value={query.kind}
        placeholder={say(deskWords.all)}
        options={kindOptions(web, lang)}
      />
      <Select
        name="holder"
        label={say(listWords.holder)}
        value={query.holder}
        placeholder={say(deskWords.all)}
        options={[
          { value: 'mine', label: say(listWords.mine) },
          { value: 'nobody', label: say(listWords.nobodys) },
        ]}
      />
      <TextInput
        name="company"
        type="search"
        label={say(listWords.company)}
        hint={say(listWords.companyHint)}
        value={query.company}
      />
    </SearchForm>
  );
}
