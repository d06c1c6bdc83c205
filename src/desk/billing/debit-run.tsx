import { recordView } from '../../audit/views.ts';
import { findDebitFile, findDebitRun, listDebitEntries } from '../../billing/payments/debit-read.ts';
import { resultText } from '../../billing/payments/results.ts';
import { contentDisposition } from '../../files/name.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import {
  ActionBar,
  BackLink,
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  FileField,
  Form,
  PageTitle,
  Section,
  Table,
  Tag,
} from '../../ui/index.ts';
import { originOf } from '../../web/env.ts';
import { yenText } from '../../web/invoice/standing-words.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { debitPath } from './debit.tsx';
import { listOf } from './month-words.ts';
import { BillingNav } from './nav.tsx';
import type { PaymentRefused } from './payment-forms.ts';
import { debitStatusWords, debitWords as words } from './payment-words.ts';

/** A file for the bank: what is in it, what comes next, and what came of each row. @throws {AppError} */
export async function showDebitRun(visit: CentreVisit, given?: PaymentRefused): Promise<Response> {
  const { c, web, actor, say, lang } = visit;
  const run = await findDebitRun(web.db, c.req.param('id') ?? '');
  if (!run) throw new AppError('notFound');
  const refused = given ?? (await sentBefore<PaymentRefused>(visit));
  const entries = await listDebitEntries(web.db, run.id);
  const path = `${debitPath}/${run.id}`;
  const title = formatDayWithWeekday(run.debitOn, lang);
  const works = may(actor, 'billing.work');
  return deskPage(visit, {
    title: `${title} ${say(words.title)}`,
    current: 'billing',
    failed: refused !== undefined,
    status: refused?.status ?? 200,
    children: (
      <>
        <BackLink href={debitPath}>{say(words.back)}</BackLink>
        <PageTitle beside={<Tag tone="info">{say(debitStatusWords[run.status])}</Tag>}>{title}</PageTitle>
        <BillingNav current="debit" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={refused ? refused.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) })) : []}
        />
        {works && run.status === 'made' && (
          <Section id="next" title={say(words.next)} lead={say(words.handOverNote)}>
            <ActionBar>
              <ButtonLink href={`${path}/file`} variant="secondary" download>
                {say(words.download)}
              </ButtonLink>
            </ActionBar>
            <Form action={`${path}/hand-over`} label={say(words.handOver)}>
              <ActionBar>
                <Button>{say(words.handOver)}</Button>
              </ActionBar>
            </Form>
            <Form action={`${path}/drop`} label={say(words.drop)}>
              <ActionBar>
                <Button variant="tertiary">{say(words.drop)}</Button>
              </ActionBar>
            </Form>
          </Section>
        )}
        {works && run.status === 'handedOver' && (
          <Section id="next" title={say(words.result)}>
            <Form action={`${path}/result`} multipart>
              <FileField
                name="file"
                label={say(words.resultFile)}
                upload={{ name: 'read', label: say(words.readResult) }}
              />
            </Form>
          </Section>
        )}
        <Section id="sums" title={say(words.count)}>
          <DescriptionList
            dense
            items={[
              { term: say(words.count), value: run.count.toLocaleString('ja-JP') },
              { term: say(words.amount), value: say(yenText(run.amount)) },
              ...(run.status === 'resulted'
                ? [{ term: say(words.debited), value: run.debited.toLocaleString('ja-JP') }]
                : []),
            ]}
          />
        </Section>
        <Section id="rows" title={say(words.rows)}>
          <Table
            id="debit-rows"
            caption={say(listOf(words.rows))}
            captionHidden
            cards
            columns={[
              { label: say(words.invoice), nowrap: true },
              { label: say(words.office) },
              { label: say(words.amount), align: 'end', nowrap: true },
              { label: say(words.of) },
            ]}
            rows={entries.map(({ line, number, officeCode, officeName, amount, result }) => ({
              key: String(line),
              cells: [
                number,
                `${officeCode} ${officeName}`,
                amount.toLocaleString('ja-JP'),
                result === '' ? say(words.none) : say(resultText(result)),
              ],
            }))}
          />
        </Section>
      </>
    ),
  });
}

/** The bytes that the bank gets: accounts of many companies in one file, so it is kept who took it, whatever their role. */
export async function answerDebitFile({ c, web, actor }: CentreVisit): Promise<Response> {
  const run = await findDebitRun(web.db, c.req.param('id') ?? '');
  const file = run && (await findDebitFile(web.db, run.id));
  if (!file) throw new AppError('notFound');
  await recordView(web.db, {
    subject: { kind: 'debitRun', id: String(run.id) },
    page: c.req.path,
    by: { id: actor.personId, name: actor.name, side: 'centre', ...originOf(c) },
    at: web.clock.now(),
  });
  return c.body(new Uint8Array(file), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': contentDisposition(`debit-${run.debitOn}.txt`),
    'cache-control': 'private, no-store',
  });
}
