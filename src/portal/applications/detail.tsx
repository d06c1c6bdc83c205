import { listConsents } from '../../application/consent/consents.ts';
import { canMove } from '../../application/move/move-table.ts';
import { isDecided, shownStatus } from '../../application/move/status.ts';
import { titlesOf } from '../../application/record/classes.ts';
import {
  type Application,
  contractDay,
  effectsNow,
  findOutcome,
  getDetail,
  isAccepted,
} from '../../application/record/detail.ts';
import { listMessages } from '../../application/record/messages.ts';
import { getSettled } from '../../application/record/settles.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { canStillWithdraw } from '../../application/review/withdraw.ts';
import { dayOf } from '../../ground/clock.ts';
import { listed, type Text } from '../../ground/words.ts';
import { findContractAsOf } from '../../ledger/read.ts';
import { listMailsOf } from '../../mails/mailbox.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { settingDeadline } from '../../schedule/schedule.ts';
import {
  BackLink,
  Columns,
  type Content,
  DescriptionList,
  ErrorSummary,
  PageTitle,
  Stack,
  StatusTag,
} from '../../ui/index.ts';
import { sendsMails, type Web } from '../../web/env.ts';
import { partsOf } from '../../web/parts.tsx';
import { sentBefore } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { detailWords as words } from '../../words/applications.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { Blocks } from './blocks.tsx';
import { Consents } from './consents.tsx';
import { Mails, Messages, messageKeeping } from './contact.tsx';
import { ContractTab, type ContractTabId } from './contract-tab.tsx';
import { applicationCrumbs } from './crumbs.ts';
import { getFound } from './found.ts';
import { LinkedNotice, listFiledWith } from './linked.tsx';
import { Queries } from './queries.tsx';
import { Answers, Change, Files } from './sections.tsx';
import { areUnderWay, listFiledSettings, Settings } from './settings.tsx';
import { type Rights, Standing } from './standing.tsx';
import { Actions, Papers, TabLinks, tabIds } from './tabs.tsx';
import { Way } from './way.tsx';

/** 利用申込詳細: the application itself, or one of the tabs of its contract. */
export async function showDetail(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const application = await getFound(visit, 'application.read');
  const tab = tabIds.find((id) => id === c.req.query('tab')) ?? 'application';
  return tab === 'application'
    ? showApplication(visit, application, await sentBefore<Written>(visit))
    : showContract(visit, application, tab);
}

/** What was typed as a message, and what is wrong with it. */
export type Written = { typed: string; fault?: Text };

/** The first tab; with a message that was not sent. */
export async function showApplication(
  visit: CompanyVisit,
  application: Application,
  message?: Written,
): Promise<Response> {
  const { c, web, actor } = visit;
  const detail = await getDetail(web.db, application);
  const rights = await rightsOf(web, actor, application);
  const messages = await listMessages(web.db, application.id);
  const mails = await listMailsOf(web.db, application.id, 'applicant');
  const parts = partsOf(c, `/applications/${application.receptionNo}`);
  const settings = await listFiledSettings(web.db, application.id);
  const settled = application.settles ? await getSettled(web.db, application.settles) : undefined;
  const linked = await listFiledWith(web, application.id);
  const asks = application.status === 'queried';
  const children = (
    <>
      <Standing
        detail={detail}
        today={web.clock.today()}
        rights={{ ...rights, settings: rights.file && !areUnderWay(settings) }}
        offers={offersNow(web)}
      />
      {!isDecided(application.status) && (
        <Consents
          application={application}
          consents={await listConsents(web.db, application.id)}
          rights={{ ...rights, settings: false }}
        />
      )}
      <LinkedNotice application={application} linked={linked} web={web} />
      <TabLinks application={application} current="application" />
      {asks && <Queries detail={detail} />}
      <Settings settings={settings} {...(settled && { settled })} />
      {!settled && <Papers application={application} ends={effectsNow(detail).ends !== undefined} />}
      <Columns lead>
        <Stack>
          {!asks && <Queries detail={detail} />}
          <Blocks detail={detail} catalogue={web.catalogue} />
          {!settled && <Change detail={detail} parts={parts} />}
          <Answers detail={detail} parts={parts} />
          <Files detail={detail} />
        </Stack>
        <Way detail={detail} />
      </Columns>
      <Messages
        receptionNo={application.receptionNo}
        messages={messages}
        write={rights.write}
        limit={limitsNow(web).messageCharacters}
        {...message}
      />
      <Mails mails={mails} sends={sendsMails(web)} />
      <Actions application={application} tab="application" rights={rights} />
    </>
  );
  return framed(visit, application, children, { writes: rights.write, fault: message?.fault });
}

async function showContract(visit: CompanyVisit, application: Application, tab: ContractTabId): Promise<Response> {
  const { c, web } = visit;
  const day = contractDay(application, web.clock.today());
  const outcome = isAccepted(application) ? await findOutcome(web.db, application.id) : undefined;
  const contract = await findContractAsOf(web.db, outcome?.effects.opens?.[0] ?? application.officeCode, day);
  const children = (
    <>
      <TabLinks application={application} current={tab} />
      <ContractTab
        tab={tab}
        application={application}
        contract={contract}
        day={day}
        includes={isAccepted(application)}
        parts={partsOf(c, `/applications/${application.receptionNo}`)}
      />
      <Actions application={application} tab={tab} />
    </>
  );
  return framed(visit, application, children);
}

/** The head that all tabs share: the way back, the number, the status. */
function framed(
  visit: CompanyVisit,
  application: Application,
  children: Content,
  { writes = false, fault }: { writes?: boolean; fault?: Text | undefined } = {},
): Promise<Response> {
  const { web, say } = visit;
  const titles = titlesOf(web.catalogue, application.procedures, dayOf(application.appliedAt));
  return companyPage(visit, {
    title: `${say(words.title)} ${application.receptionNo}`,
    current: 'applications',
    width: 'wide',
    breadcrumb: applicationCrumbs(say),
    ...(writes && { keeping: messageKeeping(application.receptionNo) }),
    ...(fault && { failed: true, status: 422 }),
    children: (
      <>
        <BackLink href="/applications">{say(words.back)}</BackLink>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={fault ? [{ href: '#message', text: say(fault) }] : []}
        />
        <PageTitle above={`${application.receptionNo}　${say(listed(titles))}`} lead={say(words.lead)}>
          {say(words.title)}
        </PageTitle>
        <DescriptionList
          items={[
            {
              term: say(words.status),
              value: <StatusTag status={application.status}>{say(shownStatus(application.status))}</StatusTag>,
            },
          ]}
        />
        {children}
      </>
    ),
  });
}

const offersNow =
  ({ catalogue, clock }: Web) =>
  (procedure: string): boolean =>
    catalogue.current(procedure, clock.today()) !== undefined;

async function rightsOf(
  { clock, schedule }: Web,
  actor: CompanyActor,
  { status, startDate, officeCode }: Application,
): Promise<Omit<Rights, 'settings'>> {
  const dates = await schedule();
  const inTime = canStillWithdraw(startDate, clock.today(), (start) => settingDeadline(dates, start));
  return {
    file: may(actor, 'application.file', officeCode),
    withdraw: may(actor, 'application.withdraw', officeCode) && canMove('withdraw', status) && inTime,
    write: may(actor, 'message.write', officeCode),
  };
}
