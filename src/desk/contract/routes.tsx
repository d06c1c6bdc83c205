import { describe, type Row } from '../../contract/rows.ts';
import type { Day } from '../../ground/clock.ts';
import { parseOfficeCode } from '../../ground/text/codes.ts';
import { formatDaySlashed, formatDayWithWeekday, readOptionalDay } from '../../ground/text/day.ts';
import type { Say } from '../../ground/words.ts';
import { correctionNo } from '../../ledger/correct.ts';
import { findOfficesNamed, type NamedOffice } from '../../ledger/names.ts';
import {
  type ContractAsOf,
  findContractAsOf,
  findFirstContract,
  type LedgerEntry,
  listBorrowers,
  listChanges,
  listDependents,
} from '../../ledger/read.ts';
import {
  Button,
  type Content,
  DateField,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Link,
  PageTitle,
  SearchForm,
  Section,
  Stack,
  Table,
  TextInput,
} from '../../ui/index.ts';
import type { C, Web } from '../../web/env.ts';
import { Parted, type Parts, partsOf } from '../../web/parts.tsx';
import { centreRoute, post, type Route } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { watched } from '../access.ts';
import { deskPage } from '../page.tsx';
import { WayBack } from '../way-back.tsx';
import { deskWords, placeWords } from '../words.ts';
import { mandatePath, mandateSection, postMandate, type Refused } from './mandate.tsx';

const path = '/desk/contract';

/** The contract of any office as of any day. */
export const contractRoutes: Route[] = [
  centreRoute('get', path, 'contract.read', async (visit) =>
    showContract(visit, queried(visit.c), await sentBefore<Refused>(visit)),
  ),
  centreRoute(post.words, mandatePath, 'mandate.note', (visit) =>
    postMandate(visit, (office, sent) =>
      showAgain(visit, { at: `${path}?office=${office}`, sent }, (refused) =>
        showContract(visit, { office, on: '' }, refused),
      ),
    ),
  ),
];

type Asked = { office: string; on: string };

const queried = (c: C): Asked => ({ office: c.req.query('office') ?? '', on: c.req.query('on') ?? '' });

async function showContract(visit: CentreVisit, typed: Asked, refused?: Refused): Promise<Response> {
  const { web, actor, say } = visit;
  const { day, fault } = readOptionalDay(typed.on, placeWords.on);
  const on = fault ? undefined : (day ?? web.clock.today());
  const { office, named } = await officesAsked(web, typed.office, on);
  const mistakes = [
    ...(typed.office && !office && named.length === 0 ? [{ field: 'office', text: placeWords.noSuchOffice }] : []),
    ...(fault ? [{ field: 'on', text: fault }] : []),
  ];
  const wrong = (field: string) => {
    const found = mistakes.find((mistake) => mistake.field === field);
    return found && say(found.text);
  };
  const show = async () =>
    deskPage(visit, {
      title: say(placeWords.contract),
      current: 'contract',
      failed: mistakes.length > 0 || refused !== undefined,
      status: mistakes.length > 0 || refused ? 422 : 200,
      children: (
        <>
          <WayBack actor={actor} from="other" />
          <PageTitle lead={say(placeWords.contractLead)}>{say(placeWords.contract)}</PageTitle>
          <ErrorSummary
            title={say(frameWords.errorSummary)}
            errors={mistakes.map(({ field, text }) => ({ href: `#${field}`, text: say(text) }))}
          />
          <SearchForm action={path} label={say(placeWords.contract)} submit={<Button>{say(placeWords.show)}</Button>}>
            <TextInput
              name="office"
              label={say(placeWords.office)}
              hint={say(placeWords.officeHint)}
              value={typed.office}
              error={wrong('office')}
            />
            <DateField
              name="on"
              label={say(placeWords.on)}
              value={typed.on || formatDaySlashed(web.clock.today())}
              error={wrong('on')}
            />
          </SearchForm>
          {named.length > 0 && <Named offices={named} on={typed.on} />}
          {office && on && (await contractParts(visit, { office, on, refused }))}
        </>
      ),
    });
  return office && on ? watched(visit, { kind: 'office', id: office }, show) : show();
}

type OfficesAsked = { office: string | undefined; named: readonly NamedOffice[] };

/** The office of a code or of a name that one has alone; else those of the name. */
async function officesAsked({ db }: Web, typed: string, on: Day | undefined): Promise<OfficesAsked> {
  const code = parseOfficeCode(typed);
  if (on === undefined || (code && (await findFirstContract(db, code)))) return { office: code, named: [] };
  const named = await findOfficesNamed(db, typed, on, mostNamed);
  const [only] = named;
  return named.length === 1 && only
    ? { office: only.code, named: [] }
    : { office: named.length > 0 ? undefined : code, named };
}

const mostNamed = 50;

function Named({ offices, on }: { offices: readonly NamedOffice[]; on: string }) {
  const say = useSay();
  return (
    <Table
      id="named"
      caption={say(placeWords.named)}
      cards
      columns={[
        { label: say(placeWords.officeCode), nowrap: true },
        { label: say(placeWords.company) },
        { label: say(placeWords.officeName) },
      ]}
      rows={offices.map(({ code, company, office }) => ({
        key: code,
        cells: [
          <Link href={`${path}?${new URLSearchParams({ office: code, ...(on && { on }) })}`}>{code}</Link>,
          company,
          office,
        ],
      }))}
    />
  );
}

type Shown = { office: string; on: Day; refused: Refused | undefined };

async function contractParts(visit: CentreVisit, { office, on, refused }: Shown): Promise<Content> {
  const { c, web, lang, say } = visit;
  const { db } = web;
  const contract = await findContractAsOf(db, office, on);
  if (!contract) return <EmptyState title={say(placeWords.noContract)}>{say(placeWords.noContractBody)}</EmptyState>;
  const borrowers = await listBorrowers(db, office, on);
  const dependents = await listDependents(db, office, on);
  const changes = await listChanges(db, office);
  const parts = partsOf(c, path);
  return (
    <Stack>
      <Section
        id="contract"
        title={`${contract.company.name} ${contract.office.name}（${office}）`}
        lead={formatDayWithWeekday(on, lang)}
      >
        {describe(contract)
          .filter(({ rows }) => rows.length > 0)
          .map(({ id, title, rows }) => (
            <Parted
              id={`block-${id}`}
              anchor={`block-${id}-caption`}
              label={say(title)}
              rows={rows}
              parts={parts}
              draw={(shown) => <Block id={id} title={say(title)} rows={shown} contract={contract} />}
            />
          ))}
      </Section>
      <Section id="sharing" title={say(placeWords.sharing)}>
        <DescriptionList
          items={[
            {
              term: say(placeWords.owners),
              value: codes(
                contract.office.sharing.map(({ id }) => id),
                say,
              ),
            },
            { term: say(placeWords.borrowers), value: codes(borrowers, say) },
            { term: say(placeWords.dependents), value: codes(dependents, say) },
          ]}
        />
      </Section>
      {on === web.clock.today() && (await mandateSection(visit, contract, refused))}
      <Changes changes={changes} parts={parts} />
    </Stack>
  );
}

function Block({ id, title, rows, contract }: { id: string; title: string; rows: Row[]; contract: ContractAsOf }) {
  const say = useSay();
  return (
    <Table
      id={`block-${id}`}
      caption={title}
      cards
      even
      columns={[
        { label: say(placeWords.item) },
        { label: say(placeWords.value) },
        { label: say(placeWords.source), nowrap: true },
      ]}
      rows={rows.map((row) => ({
        key: row.path,
        cells: [
          say(row.label),
          say(row.value) || say(deskWords.nothing),
          <Source no={contract.sources[row.subject][row.path]} />,
        ],
      }))}
    />
  );
}

/** The application that set a value, or that it was there before this system. */
function Source({ no }: { no: string | undefined }) {
  const say = useSay();
  if (no === correctionNo) return say(placeWords.correction);
  return no ? <Link href={`/desk/applications/${no}`}>{no}</Link> : say(placeWords.opening);
}

function Changes({ changes, parts }: { changes: readonly LedgerEntry[]; parts: Parts }) {
  const say = useSay();
  return (
    <Section id="changes" title={say(placeWords.changes)}>
      <Parted
        id="changes"
        anchor="changes-title"
        label={say(placeWords.changes)}
        rows={changes}
        parts={parts}
        draw={(shown) => <ChangesTable changes={shown} />}
      />
    </Section>
  );
}

function ChangesTable({ changes }: { changes: readonly LedgerEntry[] }) {
  const say = useSay();
  return (
    <Table
      id="changes-list"
      caption={say(placeWords.changesOf)}
      captionHidden
      columns={[
        { label: say(placeWords.effectiveOn), nowrap: true },
        { label: say(placeWords.subject) },
        { label: say(placeWords.application) },
      ]}
      rows={changes.map(({ effectiveOn, subject, receptionNo }) => ({
        key: `${effectiveOn}-${subject}-${receptionNo}`,
        cells: [formatDaySlashed(effectiveOn), subject, <Source no={receptionNo} />],
      }))}
    />
  );
}

const codes = (all: readonly string[], say: Say): Content =>
  all.length === 0 ? (
    say(frameWords.none)
  ) : (
    <ul>
      {all.map((code) => (
        <li key={code}>
          <Link href={`${path}?office=${code}`}>{code}</Link>
        </li>
      ))}
    </ul>
  );
