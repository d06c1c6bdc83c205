import { type Found, type Search, searchApplications } from '../../application/lists/search.ts';
import { type Status, statuses } from '../../application/move/status.ts';
import { isReceptionNo, typedReceptionNo } from '../../application/record/reception.ts';
import { issuedText } from '../../contract/pending.ts';
import { dayOf } from '../../ground/clock.ts';
import { formatDaySlashed, readOptionalDay } from '../../ground/text/day.ts';
import { typedLine } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import {
  Button,
  ButtonLink,
  type Content,
  DateField,
  EmptyState,
  ErrorSummary,
  Link,
  PageTitle,
  SearchForm,
  Select,
  Stack,
  StatusTag,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { centreRoute, type Route } from '../../web/route.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { kindOptions, kindsIn, ListPager, turnOf } from '../list.tsx';
import { deskPage } from '../page.tsx';
import { WayBack } from '../way-back.tsx';
import { deskWords, listWords } from '../words.ts';

const path = '/desk/applications';

/** 申込検索. */
export const searchRoutes: Route[] = [centreRoute('get', path, 'application.read', showSearch)];

const names = ['no', 'company', 'status', 'kind', 'from', 'to'] as const;
type Typed = Partial<Record<(typeof names)[number], string>>;
type Read = { search: Search; mistakes: { field: keyof Typed; text: Text }[] };

async function showSearch(visit: CentreVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const typed: Typed = Object.fromEntries(
    names.flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name)]] : [])),
  );
  const { search, mistakes } = read(typed);
  const listed = mistakes.length > 0 ? { rows: [] } : await searchApplications(web.db, search, turnOf(c));
  return deskPage(visit, {
    title: say(listWords.search),
    current: 'search',
    failed: mistakes.length > 0,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WayBack actor={actor} from="search" />
        <PageTitle>{say(listWords.search)}</PageTitle>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={mistakes.map(({ field, text }) => ({ href: `#${field}`, text: say(text) }))}
        />
        <Conditions visit={visit} typed={typed} mistakes={mistakes} />
        {listed.rows.length === 0 ? (
          <EmptyState
            title={say(listWords.empty)}
            action={
              <ButtonLink href={path} variant="secondary">
                {say(listWords.clear)}
              </ButtonLink>
            }
          >
            {say(listWords.emptyBody)}
          </EmptyState>
        ) : (
          <Stack gap="small">
            <Table
              id="found"
              caption={say(listWords.list)}
              captionHidden
              cards
              columns={[
                { label: say(listWords.receptionNo), nowrap: true },
                { label: say(listWords.appliedOn), nowrap: true },
                { label: say(listWords.company) },
                { label: say(listWords.kind) },
                { label: say(listWords.wish), nowrap: true },
                { label: say(listWords.start), nowrap: true },
                { label: say(listWords.status), nowrap: true },
              ]}
              rows={listed.rows.map((row) => ({ key: row.id, cells: cellsOf(row, visit) }))}
            />
            <ListPager path={path} query={typed} listed={listed} />
          </Stack>
        )}
      </>
    ),
  });
}

/** The conditions that were typed; what cannot be read is told beside its field. */
function read(typed: Typed): Read {
  const no = typedReceptionNo(typed.no ?? '');
  const from = readOptionalDay(typed.from ?? '', listWords.from);
  const to = readOptionalDay(typed.to ?? '', listWords.to);
  const company = typedLine(typed.company ?? '');
  const mistakes: Read['mistakes'] = [
    ...(no && !isReceptionNo(no) ? [{ field: 'no' as const, text: listWords.noSuchNo }] : []),
    ...(from.fault ? [{ field: 'from' as const, text: from.fault }] : []),
    ...(to.fault ? [{ field: 'to' as const, text: to.fault }] : []),
  ];
  const status = typed.status && Object.hasOwn(statuses, typed.status) ? (typed.status as Status) : undefined;
  return {
    mistakes,
    search: {
      ...(no && { receptionNo: no }),
      ...(company && { company }),
      ...(status && { status }),
      ...(typed.kind && { kind: typed.kind }),
      ...(from.day && { from: from.day }),
      ...(to.day && { to: to.day }),
    },
  };
}

function cellsOf(row: Found, { lang, say }: CentreVisit): Content[] {
  const day = (on: string | null) => (on ? formatDaySlashed(on) : say(deskWords.nothing));
  return [
    <Link href={`${path}/${row.receptionNo}`}>{row.receptionNo}</Link>,
    day(dayOf(row.appliedAt)),
    <>
      {row.companyName}
      <br />
      {say(issuedText(row.officeCode))} {row.officeName}
    </>,
    kindsIn(row.procedures, lang),
    day(row.desiredStart),
    day(row.startDate),
    <StatusTag status={row.status}>{say(statuses[row.status])}</StatusTag>,
  ];
}

type ConditionsProps = { visit: CentreVisit; typed: Typed; mistakes: Read['mistakes'] };

function Conditions({ visit: { web, lang, say }, typed, mistakes }: ConditionsProps) {
  const wrong = (field: keyof Typed) => {
    const found = mistakes.find((mistake) => mistake.field === field);
    return found && say(found.text);
  };
  const filed = Object.entries(statuses).filter(([status]) => status !== 'draft');
  return (
    <SearchForm
      action={path}
      label={say(listWords.search)}
      submit={<Button icon="search">{say(listWords.searchNow)}</Button>}
    >
      <TextInput
        name="no"
        label={say(listWords.receptionNo)}
        width="code"
        normalize="code"
        value={typed.no}
        error={wrong('no')}
      />
      <TextInput
        name="company"
        label={say(listWords.company)}
        hint={say(listWords.companyHint)}
        value={typed.company}
      />
      <Select
        name="status"
        label={say(listWords.status)}
        value={typed.status}
        placeholder={say(deskWords.all)}
        options={filed.map(([status, label]) => ({ value: status, label: say(label) }))}
      />
      <Select
        name="kind"
        label={say(listWords.kind)}
        value={typed.kind}
        placeholder={say(deskWords.all)}
        options={kindOptions(web, lang)}
      />
      <DateField name="from" label={say(listWords.from)} value={typed.from} error={wrong('from')} />
      <DateField name="to" label={say(listWords.to)} value={typed.to} error={wrong('to')} />
    </SearchForm>
  );
}
