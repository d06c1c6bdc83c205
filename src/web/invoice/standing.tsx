import type { FoundInvoice, Receivable, Reference } from '../../billing/invoices/find.ts';
import { invoiceKindNames } from '../../billing/invoices/words.ts';
import type { ReceivableStatus } from '../../billing/payments/receivables.ts';
import { paymentMethods } from '../../contract/masters.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { type Description, DescriptionList, Link, Notice, Section, Table, Tag } from '../../ui/index.ts';
import { useSay } from '../say.ts';
import {
  becauseText,
  mendsText,
  monthText,
  openText,
  paymentStateWords,
  receiptWords,
  replacedText,
  returnedText,
  returnsText,
  standingWords as words,
  yenText,
} from './standing-words.ts';
import { noDebitText } from './words.ts';

type Props = { found: FoundInvoice; hrefOf(number: string): string };

/** That an invoice counts no more, or stands for another, or was reduced: with the way to the other one (`bills.md` 20). */
export function Banners({ found: { content, first, mendedBy, returns }, hrefOf }: Props) {
  const say = useSay();
  const open = ({ number }: Reference) => <Link href={hrefOf(number)}>{say(openText(number))}</Link>;
  const reason = content.refersTo && <p>{say(becauseText(content.refersTo.reason))}</p>;
  return (
    <>
      {mendedBy && (
        <Notice tone="danger" title={say(words.replacedTitle)}>
          <p>{say(replacedText(mendedBy.number))}</p>
          <p>{open(mendedBy)}</p>
        </Notice>
      )}
      {first && (
        <Notice tone="info" title={say(content.kind === 'return' ? words.returnTitle : words.mendedTitle)}>
          <p>
            {say((content.kind === 'return' ? returnsText : mendsText)(first.number, formatDaySlashed(first.issuedOn)))}
          </p>
          {reason}
          <p>{open(first)}</p>
        </Notice>
      )}
      {returns.length > 0 && (
        <Notice tone="info" title={say(words.returnedTitle)}>
          {returns.map((each) => (
            <p key={each.number}>
              {say(returnedText(each.number, each.total.toLocaleString('ja-JP')))} {open(each)}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}

/** What is to be paid, until when and how. */
export function Payment({ found: { content, receivable }, today }: { found: FoundInvoice; today: Day }) {
  const say = useSay();
  const { total, payment } = content;
  return (
    <Section id="payment" title={say(words.payment)}>
      <DescriptionList
        items={[
          { term: say(words.toPay), value: <strong>{say(yenText(total))}</strong> },
          ...(receivable ? dueOf(receivable) : []),
        ]}
      />
    </Section>
  );

  function dueOf(due: Receivable): Description[] {
    const debit = due.method === 'directDebit';
    const counts = due.status !== 'replaced';
    return [
      ...(due.owed === total ? [] : [{ term: say(words.owed), value: say(yenText(due.owed)) }]),
      { term: say(words.state), value: <PaymentTag status={due.status} overdue={isOverdue(due, today)} /> },
      ...(counts ? [{ term: say(debit ? words.debitOn : words.dueOn), value: formatDaySlashed(due.dueOn) }] : []),
      {
        term: say(words.method),
        value: say(paymentMethods[due.method]),
        ...(due.noDebit && { note: say(noDebitText(due.noDebit)) }),
      },
      ...(debit || !counts
        ? []
        : [
            { term: say(words.account), value: payment.account || say(words.none) },
            { term: say(words.reference), value: payment.reference, note: say(words.referenceNote) },
          ]),
    ];
  }
}

/** What came in of an invoice, and what is left. */
export function Receipts({ receivable }: { receivable: Receivable }) {
  const say = useSay();
  const { owed, paid, receipts, remindedOn } = receivable;
  const left = owed - paid;
  const items: Description[] = [
    { term: say(words.paid), value: say(yenText(paid)) },
    left >= 0
      ? { term: say(words.left), value: say(yenText(left)) }
      : { term: say(words.over), value: say(yenText(-left)), note: say(words.overNote) },
    ...(remindedOn ? [{ term: say(words.reminded), value: formatDaySlashed(remindedOn) }] : []),
  ];
  return (
    <Section id="receipts" title={say(words.receipts)}>
      <DescriptionList dense items={items} />
      {receipts.length === 0 ? (
        <p>{say(words.noReceipts)}</p>
      ) : (
        <Table
          id="receipt-table"
          caption={say(words.receiptList)}
          captionHidden
          cards
          columns={[
            { label: say(words.day), nowrap: true },
            { label: say(words.how) },
            { label: say(words.amount), align: 'end', nowrap: true },
          ]}
          rows={receipts.map(({ kind, amount, paidOn }, index) => ({
            key: String(index),
            cells: [formatDaySlashed(paidOn), say(receiptWords[kind]), say(yenText(amount))],
          }))}
        />
      )}
    </Section>
  );
}

/** The document itself: its number, its days, who issued it and to whom (`bills.md` 18). */
export function AboutInvoice({ found: { content } }: Pick<Props, 'found'>) {
  const say = useSay();
  const { kind, number, issuedOn, month, period, issuer, addressee } = content;
  return (
    <Section id="about" title={say(words.documents)}>
      <DescriptionList
        dense
        items={[
          { term: say(words.kind), value: say(invoiceKindNames[kind]) },
          { term: say(words.number), value: number },
          { term: say(words.issuedOn), value: formatDaySlashed(issuedOn) },
          { term: say(words.month), value: say(monthText(month)) },
          { term: say(words.period), value: `${formatDaySlashed(period.from)}～${formatDaySlashed(period.until)}` },
          { term: say(words.office), value: `${addressee.officeCode} ${addressee.officeName}` },
          { term: say(words.issuer), value: issuer.name, note: `${say(words.registration)} ${issuer.registration}` },
          {
            term: say(words.addressee),
            value: addressee.name || addressee.companyName,
            note: [addressee.department, addressee.contact].filter(Boolean).join(' '),
          },
        ]}
      />
    </Section>
  );
}

/** A state of payment in its word and its shape; past its day it is overdue. */
export function PaymentTag({ status, overdue }: { status: ReceivableStatus; overdue?: boolean }) {
  const say = useSay();
  const { tone, icon } = looks[status];
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {say(paymentStateWords[status])}
      </Tag>
      {overdue && (
        <>
          {' '}
          <Tag tone="danger" icon="warning">
            {say(words.overdue)}
          </Tag>
        </>
      )}
    </>
  );
}

/** Whether a payment is past its day. */
export const isOverdue = ({ status, dueOn }: Pick<Receivable, 'status' | 'dueOn'>, today: Day): boolean =>
  (status === 'awaiting' || status === 'underpaid') && dueOn < today;

const looks = {
  awaiting: { tone: 'info', icon: 'clock' },
  handedOver: { tone: 'info', icon: 'hourglass' },
  underpaid: { tone: 'warning', icon: 'warning' },
  paid: { tone: 'success', icon: 'check' },
  overpaid: { tone: 'warning', icon: 'question' },
  replaced: { tone: 'quiet', icon: 'ban' },
} as const satisfies Record<ReceivableStatus, object>;
