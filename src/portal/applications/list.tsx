import { type Cursor, type Listed, readCursor, type Turn, writeCursor } from '../../application/lists/keyset.ts';
import { type ListedApplication, listApplications } from '../../application/lists/list.ts';
import { shownStatus, statuses } from '../../application/move/status.ts';
import { type Classes, classesOf, titlesOf } from '../../application/record/classes.ts';
import { hasPassed } from '../../application/record/wish.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { listed, type Say, type Text } from '../../ground/words.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { applicationClasses, specialClasses } from '../../procedure/classes.ts';
import {
  BackLink,
  Button,
  ButtonLink,
  DateField,
  EmptyState,
  ErrorSummary,
  Link,
  Pager,
  PageTitle,
  SearchForm,
  Select,
  StatusTag,
  Table,
  type TableRow,
  Tag,
  TextInput,
} from '../../ui/index.ts';
import type { C, Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { begunAt, listWords, wishWords } from '../../words/applications.ts';
import { frameWords } from '../../words/frame.ts';
import { together } from '../../words/linked.ts';
import { menuWords } from '../menu/words.ts';
import { companyPage } from '../page.tsx';
import { readSearch, searchFields, type TypedSearch } from './search.ts';

type Kind = { value: string; label: Text };

/** 申込情報一覧. */
export async function showList(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const kinds = web.catalogue.inForce(web.clock.today()).map(({ id, title }) => ({ value: id, label: title }));
  const typed = readSearch(
    (name) => c.req.query(name),
    kinds.map(({ value }) => value),
  );
  const wanted = {
    companyCode: actor.companyCode,
    offices: officesOf(actor, 'application.list'),
    search: typed.search,
  };
  const page = await listApplications(web.db, wanted, turnOf(c));
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
        <Search typed={typed} kinds={kinds} />
        <Results visit={visit} page={page} typed={typed} />
      </>
    ),
  });
}

/** Which page the address asks for; of two, the one that follows. */
function turnOf(c: C): Turn {
  const [after, before] = [readCursor(c.req.query('after')), readCursor(c.req.query('before'))];
  return after ? { after } : before ? { before } : {};
}

function Search({ typed, kinds }: { typed: TypedSearch; kinds: readonly Kind[] }) {
  const say = useSay();
  const { typed: values, faults } = typed;
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message;
  const day = (name: 'from' | 'to') => {
    const fault = faultOf(name);
    return (
      <DateField
        name={name}
        label={say(listWords[name])}
        hint={say(listWords.dayHint)}
        value={values[name]}
        error={fault && say(fault)}
      />
    );
  };
  const options = (all: readonly Kind[]) => all.map(({ value, label }) => ({ value, label: say(label) }));
  const everyStatus = Object.entries(statuses).map(([value, label]) => ({ value, label }));
  return (
    <SearchForm
      action="/applications"
      label={say(listWords.search)}
      submit={
        <>
          <Button variant="secondary" icon="search">
            {say(listWords.submit)}
          </Button>{' '}
          {typed.narrowed && (
            <ButtonLink href="/applications" variant="tertiary">
              {say(listWords.clear)}
            </ButtonLink>
          )}
        </>
      }
    >
      <TextInput
        name="number"
        label={say(listWords.number)}
        hint={say(listWords.numberHint)}
        value={values.number}
        width="short"
        normalize="code"
      />
      <Select
        name="status"
        label={say(listWords.status)}
        value={values.status}
        placeholder={say(listWords.all)}
        options={options(everyStatus)}
      />
      <Select
        name="kind"
        label={say(listWords.kind)}
        value={values.kind}
        placeholder={say(listWords.all)}
        options={options(kinds)}
      />
      {day('from')}
      {day('to')}
    </SearchForm>
  );
}

type ResultsProps = { visit: CompanyVisit; page: Listed<ListedApplication>; typed: TypedSearch };

function Results({ visit, page, typed }: ResultsProps) {
  const { say } = visit;
  if (page.rows.length === 0) {
    const [title, text] = typed.narrowed
      ? [listWords.noneFoundTitle, listWords.noneFoundText]
      : [listWords.emptyTitle, listWords.emptyText];
    return <EmptyState title={say(title)}>{say(text)}</EmptyState>;
  }
  const columns = [
    { label: say(listWords.number), nowrap: true },
    { label: say(listWords.appliedOn), nowrap: true },
    { label: say(listWords.class) },
    { label: say(listWords.kind) },
    { label: say(listWords.desired), nowrap: true },
    { label: say(listWords.start), nowrap: true },
    { label: say(listWords.status), nowrap: true },
    { label: say(listWords.action), nowrap: true },
  ];
  return (
    <>
      <Table
        id="applications"
        caption={say(listWords.title)}
        captionHidden
        columns={columns}
        rows={page.rows.map((row) => rowOf(visit, row))}
        cards
      />
      <Pages page={page} typed={typed} />
    </>
  );
}

function rowOf(visit: CompanyVisit, row: ListedApplication): TableRow {
  const { web, actor, say } = visit;
  const day = row.appliedAt ? dayOf(row.appliedAt) : web.clock.today();
  const subject = say(listed(titlesOf(web.catalogue, row.procedures, day), listWords.nothingChosen));
  const about = actor.offices.length > 1 ? `${subject}（${row.officeCode} ${row.officeName}）` : subject;
  return {
    key: row.id,
    cells: [
      row.receptionNo ?? <DraftName row={row} />,
      row.appliedAt ? formatDaySlashed(day) : '—',
      classText(classesOf(web.catalogue, row.procedures, day), say),
      <Subject web={web} row={row} about={about} />,
      <Wish row={row} today={web.clock.today()} />,
      row.startDate ? formatDaySlashed(row.startDate) : '—',
      <StatusTag status={row.status}>{say(shownStatus(row.status))}</StatusTag>,
      <Actions actor={actor} row={row} subject={subject} />,
    ],
  };
}

type SubjectProps = { web: Web; row: ListedApplication; about: string };

/** What it is about, and what goes together with it. */
function Subject({ web, row, about }: SubjectProps) {
  const say = useSay();
  return (
    <>
      {about}
      {row.linked.map(({ receptionNo, procedures }) => (
        <>
          <br />
          <small>{say(together(receptionNo, titlesOf(web.catalogue, procedures, web.clock.today())))}</small>
        </>
      ))}
    </>
  );
}

type WishProps = { row: ListedApplication; today: Day };

/** The wished start date, and that it has passed. */
function Wish({ row: { desiredStart, status }, today }: WishProps) {
  const say = useSay();
  if (!desiredStart) return <>—</>;
  return (
    <>
      {formatDaySlashed(desiredStart)}
      {hasPassed(desiredStart, status, today) && <Tag tone="warning">{say(wishWords.passed)}</Tag>}
    </>
  );
}

const classText = ({ main, special }: Classes, say: Say): string =>
  [say(applicationClasses[main]), ...special.map((id) => `（${say(specialClasses[id])}）`)].join('');

/** A draft has no number yet: the time when it was begun tells it from others. */
function DraftName({ row }: { row: ListedApplication }) {
  const say = useSay();
  return (
    <>
      {say(listWords.draft)}
      <br />
      <small>{say(begunAt(formatDateTime(row.begunAt)))}</small>
    </>
  );
}

type ActionsProps = { actor: CompanyActor; row: ListedApplication; subject: string };

/** Of many links 「詳細」 and 「続ける」 each says which application it opens. */
function Actions({ actor, row, subject }: ActionsProps) {
  const say = useSay();
  if (row.receptionNo) {
    return (
      <Link href={`/applications/${row.receptionNo}`} aria-label={`${say(listWords.details)} ${row.receptionNo}`}>
        {say(listWords.details)}
      </Link>
    );
  }
  if (!may(actor, 'application.file', row.officeCode)) return '—';
  const which = `${row.officeCode} ${subject} ${say(begunAt(formatDateTime(row.begunAt)))}`;
  const link = (href: string, word: string) => (
    <Link href={href} aria-label={`${word} ${which}`}>
      {word}
    </Link>
  );
  return (
    <span>
      {link(`/apply/${row.id}`, say(listWords.resume))}{' '}
      {link(`/applications/drafts/${row.id}/discard`, say(listWords.discard))}
    </span>
  );
}

function Pages({ page, typed }: { page: Listed<ListedApplication>; typed: TypedSearch }) {
  const say = useSay();
  if (!page.previous && !page.next) return null;
  const href = (direction: 'after' | 'before', cursor: Cursor) => {
    const kept = searchFields.filter((field) => typed.typed[field] !== '').map((field) => [field, typed.typed[field]]);
    return `/applications?${new URLSearchParams(Object.fromEntries([...kept, [direction, writeCursor(cursor)]]))}`;
  };
  return (
    <Pager
      label={say(listWords.pager)}
      {...(page.previous && { previous: { href: href('before', page.previous), label: say(listWords.previous) } })}
      {...(page.next && { next: { href: href('after', page.next), label: say(listWords.next) } })}
    />
  );
}
