import { randomUUID } from 'node:crypto';
import { listUnpaid } from '../../billing/payments/unpaid.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  Fields,
  Form,
  Link,
  Notice,
  PageTitle,
  Section,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { paymentStateWords } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { invoicePath } from './mend.tsx';
import { BillingNav } from './nav.tsx';
import type { PaymentRefused } from './payment-forms.ts';
import { unpaidWords as words } from './payment-words.ts';

export const unpaidPath = '/desk/billing/unpaid';

/** 未入金: what is past its due day, and the form that notes a payment by hand. */
export async function showUnpaid(visit: CentreVisit, given?: PaymentRefused): Promise<Response> {
  const { c, web, actor, say } = visit;
  const refused = given ?? (await sentBefore<PaymentRefused>(visit));
  const today = web.clock.today();
  const rows = await listUnpaid(web.db, { today, limit: 200 });
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    failed: refused !== undefined,
    status: refused?.status ?? 200,
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="unpaid" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={refused ? refused.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) })) : []}
        />
        {c.req.query('done') === 'noted' && <Notice tone="success" live title={say(words.noted)} />}
        {rows.length === 0 ? (
          <EmptyState title={say(words.none)}>{say(words.noneText)}</EmptyState>
        ) : (
          <Table
            id="unpaid"
            caption={say(words.title)}
            captionHidden
            cards
            columns={[
              { label: say(words.invoice), nowrap: true },
              { label: say(words.office) },
              { label: say(words.status), nowrap: true },
              { label: say(words.dueOn), nowrap: true },
              { label: say(words.late), align: 'end', nowrap: true },
              { label: say(words.owed), align: 'end', nowrap: true },
              { label: say(words.paid), align: 'end', nowrap: true },
              { label: say(words.remindedOn), nowrap: true },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <Link href={invoicePath(row.number)}>{row.number}</Link>,
                `${row.officeCode} ${row.officeName}`,
                say(paymentStateWords[row.status]),
                formatDaySlashed(row.dueOn),
                row.dueOn < today ? String(Math.round((Date.parse(today) - Date.parse(row.dueOn)) / 86_400_000)) : '0',
                row.owed.toLocaleString('ja-JP'),
                row.paid.toLocaleString('ja-JP'),
                row.remindedOn ? formatDaySlashed(row.remindedOn) : say(words.dash),
              ],
            }))}
          />
        )}
        {may(actor, 'billing.work') && <ReceiptForm refused={refused} />}
      </>
    ),
  });
}

function ReceiptForm({ refused }: { refused: PaymentRefused | undefined }) {
  const say = useSay();
  const typed = refused?.typed ?? {};
  const wrong = (name: string) => {
    const fault = refused?.faults.find(({ field }) => field === name);
    return fault && { error: say(fault.text) };
  };
  return (
    <Section id="receive" title={say(words.receive)}>
      <Form action={unpaidPath}>
        <input type="hidden" name="token" value={first(typed, 'token') || randomUUID()} />
        <Fields>
          <TextInput
            name="number"
            label={say(words.invoice)}
            value={first(typed, 'number')}
            width="medium"
            {...wrong('number')}
          />
          <TextInput
            name="amount"
            label={say(words.amount)}
            value={first(typed, 'amount')}
            width="short"
            {...wrong('amount')}
          />
          <DateField name="paidOn" label={say(words.paidOn)} value={first(typed, 'paidOn')} {...wrong('paidOn')} />
          <TextInput name="why" label={say(words.why)} value={first(typed, 'why')} width="full" {...wrong('why')} />
        </Fields>
        <ActionBar>
          <Button>{say(words.save)}</Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
