import { NotAcceptable } from '../../application/move/errors.ts';
import { canMove } from '../../application/move/move-table.ts';
import { type Status, statuses } from '../../application/move/status.ts';
import type { Application } from '../../application/record/detail.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { withdraw, withdrawalOf } from '../../application/review/withdraw.ts';
import { typedNote } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Fields,
  Form,
  Notice,
  PageTitle,
  Textarea,
} from '../../ui/index.ts';
import { originOf } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { detailWords, withdrawHint, endingWords as words } from '../../words/applications.ts';
import { frameWords } from '../../words/frame.ts';
import { movedOn, restsOnIt } from '../../words/standing.ts';
import { companyPage } from '../page.tsx';
import { applicationCrumbs } from './crumbs.ts';
import { getFound } from './found.ts';
import { LinkedNotice, listFiledWith } from './linked.tsx';

/** Asks before an application is withdrawn. */
export async function askWithdraw(visit: CompanyVisit): Promise<Response> {
  const application = await getFound(visit, 'application.withdraw');
  const entered = await sentBefore<Entered>(visit);
  const isPast = entered !== undefined && !canMove('withdraw', application.status);
  return show(visit, application, isPast && entered.fault ? { typed: entered.typed } : entered);
}

/** 申込を取り下げる. */
export async function doWithdraw(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const application = await getFound(visit, 'application.withdraw');
  const posted = await readForm(c);
  const reason = typedNote(first(posted, 'reason'));
  const again = (sent: Entered) =>
    showAgain(visit, { at: c.req.path, sent }, (entered) => show(visit, application, entered));
  if (first(posted, 'stay') !== '') return again({ typed: reason });
  const { command, faults } = parseForm(withdrawalOf(limitsNow(web)), posted);
  if (faults) return again({ typed: reason, fault: faults[0].text });
  try {
    await withdraw(
      web,
      application.id,
      { id: actor.personId, name: actor.name, side: 'company', ...originOf(c) },
      command,
    );
  } catch (error) {
    const hindered = hindrance(error);
    if (!hindered) throw error;
    return again({ typed: reason, hindered });
  }
  return c.redirect(`/applications/${application.receptionNo}`, 303);
}

/** What was typed as the reason, what is wrong with it, or what stands in the way of the withdrawal itself. */
type Entered = { typed: string; fault?: Text; hindered?: Text };

function show(visit: CompanyVisit, application: Application, entered?: Entered): Promise<Response> {
  const { hindered } = entered ?? {};
  return hindered ? tooLate(visit, application, hindered) : form(visit, application, entered);
}

const formId = 'withdraw-form';

async function form(visit: CompanyVisit, application: Application, entered?: Entered): Promise<Response> {
  const { web, say } = visit;
  const { receptionNo } = application;
  const title = say(words.withdrawTitle);
  const linked = await listFiledWith(web, application.id);
  const limit = limitsNow(web).reasonCharacters;
  return companyPage(visit, {
    title: `${title} ${receptionNo}`,
    current: 'applications',
    breadcrumb: applicationCrumbs(say, { receptionNo, title }),
    ...(entered?.fault && { failed: true, status: 422 }),
    keeping: { form: formId, action: `/applications/${receptionNo}/withdraw`, name: 'stay', value: '1' },
    children: (
      <>
        <BackLink href={`/applications/${receptionNo}`}>{say(detailWords.backToDetail)}</BackLink>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={entered?.fault ? [{ href: '#reason', text: say(entered.fault) }] : []}
        />
        <PageTitle above={receptionNo} lead={say(words.withdrawLead)}>
          {title}
        </PageTitle>
        <LinkedNotice application={application} linked={linked} web={web} />
        <Form id={formId} action={`/applications/${receptionNo}/withdraw`} busyText={say(frameWords.sending)}>
          <Fields>
            <Textarea
              name="reason"
              label={say(words.withdrawReason)}
              mark={say(frameWords.optional)}
              hint={say(withdrawHint(limit))}
              value={entered?.typed ?? ''}
              limit={limit}
              countText={{ left: say(detailWords.countLeft), over: say(detailWords.countOver) }}
              error={entered?.fault && say(entered.fault)}
            />
          </Fields>
          <ActionBar>
            <Button variant="danger" size="large">
              {say(words.withdrawTitle)}
            </Button>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

/** Told to somebody who came too late: what stands in the way, and how the application stands now. */
function tooLate(visit: CompanyVisit, application: Application, sentence: Text): Promise<Response> {
  const { say } = visit;
  const { receptionNo } = application;
  const title = say(words.notWithdrawable);
  return companyPage(visit, {
    title,
    current: 'applications',
    breadcrumb: applicationCrumbs(say, { receptionNo, title }),
    status: 409,
    children: (
      <>
        <PageTitle above={receptionNo}>{title}</PageTitle>
        <Notice tone="warning">
          <p>{say(sentence)}</p>
        </Notice>
        <ActionBar>
          <ButtonLink href={`/applications/${receptionNo}`} size="large">
            {say(detailWords.backToDetail)}
          </ButtonLink>
        </ActionBar>
      </>
    ),
  });
}

function hindrance(error: unknown): Text | undefined {
  if (error instanceof AlreadyMoved) return movedOn(statuses[error.status as Status], error.by);
  if (error instanceof NotAcceptable) return error.sentence;
  return error instanceof LedgerConflict ? restsOnIt(error.receptionNo) : undefined;
}
