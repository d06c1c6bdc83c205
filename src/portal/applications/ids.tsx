import { isDecided } from '../../application/move/status.ts';
import { type Application, findOutcome, isAccepted, type Outcome } from '../../application/record/detail.ts';
import { businessKinds, type ConnectionFamily, connections, systemAreas } from '../../contract/masters.ts';
import { brokerText } from '../../contract/parts/ids.ts';
import type { UserId } from '../../contract/shape.ts';
import type { Say, Text } from '../../ground/words.ts';
import { type ContractAsOf, findContractAsOf } from '../../ledger/read.ts';
import { BackLink, DescriptionList, DocumentLink, Notice, PageTitle, Section, Table } from '../../ui/index.ts';
import { answerCsv } from '../../web/downloads.ts';
import type { Web } from '../../web/env.ts';
import { Parted, type Parts, partsOf } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { contractAsOf, detailWords, idsOf, idWords as words } from '../../words/applications.ts';
import { companyPage } from '../page.tsx';
import { applicationCrumbs } from './crumbs.ts';
import { getFound } from './found.ts';
import { dayText } from './shown.ts';

/** The IDs of the office as of the start date, with those that this application issued. */
type Notified = { application: Application; outcome: Outcome; contract: ContractAsOf | undefined };

const families = Object.keys(connections) as ConnectionFamily[];

/** ID通知内容. */
export async function showIds(visit: CompanyVisit): Promise<Response> {
  const { c, web, say } = visit;
  const application = await getFound(visit, 'application.read');
  const notified = await findNotified(web, application);
  const title = say(words.title);
  return companyPage(visit, {
    title: `${title} ${application.receptionNo}`,
    current: 'applications',
    breadcrumb: applicationCrumbs(say, { receptionNo: application.receptionNo, title }),
    children: (
      <>
        <BackLink href={`/applications/${application.receptionNo}`}>{say(detailWords.backToDetail)}</BackLink>
        <PageTitle above={application.receptionNo} lead={notified && say(words.lead)}>
          {title}
        </PageTitle>
        {notified ? (
          <Ids notified={notified} parts={partsOf(c, `/applications/${application.receptionNo}/ids`)} />
        ) : (
          <NoIds application={application} />
        )}
      </>
    ),
  });
}

/** The same as CSV; nothing but the head while there is nothing to notify. */
export async function sendIdsCsv(visit: CompanyVisit): Promise<Response> {
  const { c, web, say } = visit;
  const application = await getFound(visit, 'application.read');
  const notified = await findNotified(web, application);
  const head = [words.connection, ...columns].map(say);
  const rows = (notified?.contract?.office.userIds ?? []).map((id) => [
    say(connections[id.connection]),
    ...cellsOf(id, notified, say),
  ]);
  return answerCsv(c, `ID通知内容_${application.receptionNo}.csv`, [head, ...rows]);
}

const columns = [
  words.userId,
  words.userCode,
  words.idNumber,
  words.kind,
  words.area,
  words.origin,
] as const satisfies readonly Text[];

async function findNotified({ db }: Web, application: Application): Promise<Notified | undefined> {
  const outcome = isAccepted(application) ? await findOutcome(db, application.id) : undefined;
  if (!outcome) return undefined;
  return {
    application,
    outcome,
    contract: await findContractAsOf(db, officeOf(application, outcome), outcome.startDate),
  };
}

/** The office that was opened, else the applicant's. */
const officeOf = ({ officeCode }: Application, { effects }: Outcome): string => effects.opens?.[0] ?? officeCode;

function NoIds({ application }: { application: Application }) {
  const say = useSay();
  const decided = isDecided(application.status);
  return (
    <Notice title={say(decided ? words.voidTitle : words.notYetTitle)}>
      <p>{say(decided ? words.voidText : words.notYetText)}</p>
    </Notice>
  );
}

function Ids({ notified, parts }: { notified: Notified; parts: Parts }) {
  const say = useSay();
  const { application, outcome, contract } = notified;
  const when = dayText(outcome.startDate);
  const issued = outcome.effects.slots.flatMap(({ id }) => {
    const value = outcome.issued[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return (
    <>
      {issued.length === 0 && (
        <Notice title={say(words.noneIssuedTitle)}>
          <p>{say(words.noneIssuedText)}</p>
        </Notice>
      )}
      {issued.length > 0 && (
        <Section id="issued" title={say(words.others)}>
          <Parted
            id="issued"
            anchor="issued-title"
            label={say(words.others)}
            rows={issued}
            parts={parts}
            draw={(shown) => (
              <DescriptionList
                items={shown.map(([slot, value]) => ({
                  term: slotLabel(outcome, slot, say),
                  value: <strong>{value}</strong>,
                }))}
              />
            )}
          />
        </Section>
      )}
      <p>{say(contractAsOf(when.ja, when.en))}</p>
      {families.map((family) => (
        <Family key={family} family={family} ids={contract?.office.userIds ?? []} notified={notified} parts={parts} />
      ))}
      <DocumentLink
        href={`/applications/${application.receptionNo}/ids.csv`}
        label={say(words.csv)}
        meta="CSV"
        icon="download"
      />
    </>
  );
}

type FamilyProps = { family: ConnectionFamily; ids: readonly UserId[]; notified: Notified; parts: Parts };

function Family({ family, ids, notified, parts }: FamilyProps) {
  const say = useSay();
  const mine = ids.filter(({ connection }) => connection === family);
  return (
    <Section id={family} title={say(connections[family])}>
      {mine.length === 0 && <p>{say(words.noIds)}</p>}
      {mine.length > 0 && (
        <Parted
          id={family}
          anchor={`${family}-title`}
          label={say(idsOf(connections[family]))}
          rows={mine}
          parts={parts}
          draw={(shown) => (
            <Table
              id={`${family}-ids`}
              caption={say(idsOf(connections[family]))}
              captionHidden
              cards
              columns={columns.map((label) => ({ label: say(label) }))}
              rows={shown.map((id) => ({ key: id.id, cells: cellsOf(id, notified, say) }))}
            />
          )}
        />
      )}
    </Section>
  );
}

function cellsOf(id: UserId, notified: Notified | undefined, say: Say): string[] {
  const sources = notified?.contract?.sources.office ?? {};
  const isNew = (sources[`userIds.${id.id}`] ?? sources['']) === notified?.application.receptionNo;
  return [
    id.id,
    id.code,
    id.number,
    [businessKinds[id.kind].label, ...(id.broker ? [brokerText(id.broker)] : [])].map(say).join(say(words.ofKind)),
    say(systemAreas[id.area]),
    say(isNew ? words.issuedNow : words.unchanged),
  ];
}

const slotLabel = ({ effects }: Outcome, slot: string, say: Say): string => {
  const label = effects.slots.find(({ id }) => id === slot)?.label;
  return label ? say(label) : slot;
};
