import { debitDays, monthAfter, monthOf } from '../../billing/months/days.ts';
import { countDue, listAccountFaults, listDebitRuns } from '../../billing/payments/debit-read.ts';
import { formatDateTime, formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { ActionBar, Button, ErrorSummary, Form, Link, PageTitle, Radios, Section, Table, Tag } from '../../ui/index.ts';
import { yenText } from '../../web/invoice/standing-words.ts';
import { noDebitText } from '../../web/invoice/words.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { listOf } from './month-words.ts';
import { BillingNav } from './nav.tsx';
import type { PaymentRefused } from './payment-forms.ts';
import { debitStatusWords, debitWords as words } from './payment-words.ts';

export const debitPath = '/desk/billing/debit';

/** 口座振替: the files for the bank, the form that makes one, and the accounts that are to be mended. */
export async function showDebit(visit: CentreVisit, given?: PaymentRefused): Promise<Response> {
  const { web, actor, say, lang } = visit;
  const refused = given ?? (await sentBefore<PaymentRefused>(visit));
  const today = web.clock.today();
  const [runs, faults, days] = [
    await listDebitRuns(web.db),
    await listAccountFaults(web.db, today),
    await comingDays(visit),
  ];
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    failed: refused !== undefined,
    status: refused?.status ?? 200,
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="debit" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={refused ? refused.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) })) : []}
        />
        {may(actor, 'billing.work') && (
          <Section id="make" title={say(words.make)}>
            <Form action={debitPath}>
              <Radios
                name="debitOn"
                label={say(words.debitOn)}
                choices={days.map(({ debitOn, count, amount }, index) => ({
                  value: debitOn,
                  label: `${formatDayWithWeekday(debitOn, lang)}　${count.toLocaleString('ja-JP')} / ${say(yenText(amount))}`,
                  checked: index === 0,
                }))}
              />
              <ActionBar>
                <Button>{say(words.make)}</Button>
              </ActionBar>
            </Form>
          </Section>
        )}
        <Section id="runs" title={say(words.runs)}>
          {runs.length === 0 ? (
            <p>{say(words.noRuns)}</p>
          ) : (
            <Table
              id="debit-runs"
              caption={say(listOf(words.runs))}
              captionHidden
              cards
              columns={[
                { label: say(words.debitOn), nowrap: true },
                { label: say(words.status), nowrap: true },
                { label: say(words.count), align: 'end', nowrap: true },
                { label: say(words.amount), align: 'end', nowrap: true },
                { label: say(words.debited), align: 'end', nowrap: true },
                { label: say(words.madeBy) },
              ]}
              rows={runs.map((run) => ({
                key: run.id,
                cells: [
                  <Link href={`${debitPath}/${run.id}`}>{formatDaySlashed(run.debitOn)}</Link>,
                  <Tag tone={run.status === 'resulted' ? 'success' : run.status === 'dropped' ? 'quiet' : 'info'}>
                    {say(debitStatusWords[run.status])}
                  </Tag>,
                  run.count.toLocaleString('ja-JP'),
                  run.amount.toLocaleString('ja-JP'),
                  run.status === 'resulted' ? run.debited.toLocaleString('ja-JP') : say(words.none),
                  `${run.madeBy} ${formatDateTime(run.madeAt)}`,
                ],
              }))}
            />
          )}
        </Section>
        <Section id="accounts" title={say(words.accounts)} lead={say(words.accountsLead)}>
          {faults.length === 0 ? (
            <p>{say(words.noAccounts)}</p>
          ) : (
            <Table
              id="account-faults"
              caption={say(listOf(words.accounts))}
              captionHidden
              cards
              columns={[
                { label: say(words.office) },
                { label: say(words.why) },
                { label: say(words.bank) },
                { label: say(words.holder) },
              ]}
              rows={faults.map(({ officeCode, officeName, fault, bank, holder }) => ({
                key: officeCode,
                cells: [
                  <Link href={`/desk/contract?office=${officeCode}`}>
                    {officeCode} {officeName}
                  </Link>,
                  say(noDebitText(fault)),
                  bank || say(words.none),
                  holder || say(words.none),
                ],
              }))}
            />
          )}
        </Section>
      </>
    ),
  });
}

/** The next days of debit, with what is due by each. */
async function comingDays({ web }: CentreVisit) {
  const today = web.clock.today();
  const { calendar } = await web.schedule();
  const settings = web.operators(today).billing;
  const days = [0, 1, 2]
    .map((ahead) => debitDays(monthAfter(monthOf(today), ahead), settings, calendar).debitOn)
    .filter((day) => day > today)
    .slice(0, 2);
  return Promise.all(days.map(async (debitOn) => ({ debitOn, ...(await countDue(web.db, debitOn)) })));
}
