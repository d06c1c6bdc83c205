import type { ListedApplication } from '../../application/lists/list.ts';
import type { SortKey } from '../../application/lists/order.ts';
import { shownStatus } from '../../application/move/status.ts';
import { type Classes, classesOf, titlesOf } from '../../application/record/classes.ts';
import { ownPages } from '../../application/record/pages.ts';
import { hasPassed } from '../../application/record/wish.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { inSentence, listed, type Say, type Text } from '../../ground/words.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { applicationClasses, specialClasses } from '../../procedure/classes.ts';
import type { Page } from '../../procedure/define.ts';
import { type Column, Link, StatusTag, Table, type TableRow, Tag } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { begunAt, draftStands, listWords } from '../../words/application-list.ts';
import { wishWords } from '../../words/applications.ts';
import { together } from '../../words/linked.ts';
import { listHref, type TypedSearch } from './search.ts';

type ListProps = { visit: CompanyVisit; rows: readonly ListedApplication[]; typed: TypedSearch };

/** The rows of 申込情報一覧; the number is the link, and 「詳細」 is as the manual has it. */
export function ListTable({ visit, rows, typed }: ListProps) {
  const { say, actor } = visit;
  const sorted = (by: SortKey) => sortOf(typed, by);
  const manyOffices = actor.offices.length > 1;
  const columns = [
    { label: say(listWords.number), nowrap: true, sort: sorted('number') },
    { label: say(listWords.appliedOn), nowrap: true, sort: sorted('applied') },
    { label: say(listWords.class) },
    { label: say(listWords.kind) },
    ...(manyOffices ? [{ label: say(listWords.office), sort: sorted('office') }] : []),
    { label: say(listWords.desired), nowrap: true, sort: sorted('desired') },
    { label: say(listWords.start), nowrap: true, sort: sorted('start') },
    { label: say(listWords.status), nowrap: true },
    { label: say(listWords.action), nowrap: true },
  ];
  return (
    <Table
      id="applications"
      caption={say(listWords.title)}
      captionHidden
      columns={columns}
      rows={rows.map((row) => rowOf(visit, row, manyOffices))}
      cards
    />
  );
}

/** What an application is about, as its row says it. */
export const subjectOf = (web: Web, { procedures, appliedAt }: ListedApplication): Text =>
  listed(
    titlesOf(web.catalogue, procedures, appliedAt ? dayOf(appliedAt) : web.clock.today()).map(inSentence),
    listWords.nothingChosen,
  );

/** 「変更申込（機器共用）」 */
export const classText = ({ main, special }: Classes, say: Say): string =>
  [say(applicationClasses[main]), ...special.map((id) => `（${say(specialClasses[id])}）`)].join('');

/** Pressed again, a column is sorted the other way round. */
function sortOf(typed: TypedSearch, by: SortKey): Column['sort'] {
  const { sort } = typed;
  const way = sort.descending ? 'descending' : 'ascending';
  const now = sort.by === by ? way : undefined;
  const next = { by, descending: now !== 'descending' };
  return { href: listHref({ ...typed, sort: next }, {}), ...(now && { now }) };
}

function rowOf(visit: CompanyVisit, row: ListedApplication, manyOffices: boolean): TableRow {
  const { web, actor, say } = visit;
  const day = row.appliedAt ? dayOf(row.appliedAt) : web.clock.today();
  const about = say(subjectOf(web, row));
  return {
    key: row.id,
    cells: [
      <ReceptionNo row={row} />,
      row.appliedAt ? formatDaySlashed(day) : '—',
      classText(classesOf(web.catalogue, row.procedures, day), say),
      <Subject web={web} row={row} about={about} />,
      ...(manyOffices ? [<Office row={row} />] : []),
      <Wish row={row} today={web.clock.today()} />,
      row.startDate ? formatDaySlashed(row.startDate) : '—',
      <StatusTag status={row.status}>{say(shownStatus(row.status))}</StatusTag>,
      <Actions actor={actor} row={row} subject={about} />,
    ],
  };
}

type RowProps = { actor: CompanyActor; row: ListedApplication };

function ReceptionNo({ row }: { row: ListedApplication }) {
  const say = useSay();
  if (!row.receptionNo) return <>{say(listWords.draft)}</>;
  return (
    <Link class="number" href={`/applications/${row.receptionNo}`}>
      {row.receptionNo}
    </Link>
  );
}

function Office({ row }: { row: ListedApplication }) {
  return (
    <>
      {row.officeCode}
      <br />
      <small>{row.officeName}</small>
    </>
  );
}

type SubjectProps = { web: Web; row: ListedApplication; about: string };

/** What it is about, what goes together with it, and of a draft who left it where. */
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
      {row.status === 'draft' && (
        <>
          <br />
          <small>
            {say(draftStands(row.begunBy, lastPageOf(web, row), formatDateTime(row.savedAt ?? row.begunAt)))}
          </small>
        </>
      )}
    </>
  );
}

function lastPageOf(web: Web, { savedPage }: ListedApplication): Text | undefined {
  if (!savedPage) return undefined;
  const own = Object.values(ownPages).find(({ id }) => id === savedPage);
  if (own) return own.title;
  const [procedure = '', page] = savedPage.split('.');
  const pages = web.catalogue.current(procedure, web.clock.today())?.pages as readonly Page[] | undefined;
  return pages?.find(({ id }) => id === page)?.title;
}

/** The wished start date, and that it has passed. */
function Wish({ row: { desiredStart, status }, today }: { row: ListedApplication; today: Day }) {
  const say = useSay();
  if (!desiredStart) return <>—</>;
  return (
    <>
      {formatDaySlashed(desiredStart)}
      {hasPassed(desiredStart, status, today) && <Tag tone="warning">{say(wishWords.passed)}</Tag>}
    </>
  );
}

/** Of many links 「詳細」 and 「続ける」 each says which application it opens. */
function Actions({ actor, row, subject }: RowProps & { subject: string }) {
  const say = useSay();
  if (row.receptionNo) {
    return (
      <Link href={`/applications/${row.receptionNo}`} aria-label={`${say(listWords.details)} ${row.receptionNo}`}>
        {say(listWords.details)}
      </Link>
    );
  }
  if (!may(actor, 'application.file', row.officeCode)) return <>—</>;
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
