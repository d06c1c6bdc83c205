import type { InvoiceContent, InvoiceLine } from '../../billing/invoices/content.ts';
import { type Content, Link, Section, Table, Tag } from '../../ui/index.ts';
import { useSay } from '../say.ts';
import {
  billedToText,
  gatewayText,
  lineIdText,
  planText,
  reachedText,
  setByText,
  taxWords,
  transferredText,
  userCodeText,
  invoiceWords as words,
} from './words.ts';

/** Where an application of this number can be read, for who may read it. */
export type ApplicationLink = (receptionNo: string) => string | undefined;

type LinesProps = { content: Pick<InvoiceContent, 'lines' | 'sample'>; application?: ApplicationLink };

/** The lines of an invoice by connection, each down to what caused it (`bills.md` 29). */
export function InvoiceLines({ content: { lines, sample }, application }: LinesProps) {
  const say = useSay();
  const groups = (['line', 'internet', ''] as const).map((family) => ({
    family,
    of: lines.filter((line) => line.family === family),
  }));
  return (
    <>
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ family, of }) => (
          <Section key={family} id={`lines-${family || 'general'}`} title={say(words[family || 'general'])}>
            <LineTable
              id={`lines-of-${family || 'general'}`}
              caption={`${say(words[family || 'general'])} ${say(words.lines)}`}
              lines={of}
              {...(application && { application })}
            />
          </Section>
        ))}
      {sample && <p>{say(words.sampleNote)}</p>}
      {lines.some(({ tax }) => tax === 'reduced') && <p>{say(words.reducedNote)}</p>}
    </>
  );
}

type TableProps = { id: string; caption: string; lines: InvoiceLine[]; application?: ApplicationLink };

function LineTable({ id, caption, lines, application }: TableProps) {
  const say = useSay();
  return (
    <Table
      id={id}
      caption={caption}
      captionHidden
      cards
      columns={[
        { label: say(words.item) },
        { label: say(words.quantity), align: 'end', nowrap: true },
        { label: say(words.unitPrice), align: 'end', nowrap: true },
        { label: say(words.amount), align: 'end', nowrap: true },
      ]}
      rows={lines.map((line, index) => ({
        key: String(index),
        cells: [
          <Item line={line} {...(application && { application })} />,
          line.quantity.toLocaleString('ja-JP'),
          <>
            {(line.unitPrice / 100).toLocaleString('ja-JP', { maximumFractionDigits: 2 })}{' '}
            {line.sample && <Tag tone="warning">{say(words.sample)}</Tag>}
          </>,
          line.amount.toLocaleString('ja-JP'),
        ],
      }))}
      foot={[say(words.sum), '', '', lines.reduce((sum, { amount }) => sum + amount, 0).toLocaleString('ja-JP')]}
    />
  );
}

function Item({ line, application }: { line: InvoiceLine; application?: ApplicationLink }) {
  const say = useSay();
  const { label, plan, kind, key, tax, cause } = line;
  const code = kind === 'transaction' ? ` ${key}` : '';
  const notes: Content[] = [
    ...(plan ? [say(planText(plan))] : []),
    ...(cause.lineId ? [say(lineIdText(cause.lineId))] : []),
    ...(cause.userCode ? [say(userCodeText(cause.userCode))] : []),
    ...(cause.billedTo ? [say(billedToText(cause.billedTo))] : []),
    ...(cause.gateway ? [say(gatewayText(cause.gateway))] : []),
    ...(cause.reachedOn ? [say(reachedText(cause.reachedOn))] : []),
    ...(cause.transferred ? [say(transferredText(cause.transferred))] : []),
    ...(cause.receptionNo ? [<Source no={cause.receptionNo} {...(application && { application })} />] : []),
  ];
  return (
    <>
      {say(label)}
      {code}
      {tax === 'reduced' && ' ※'}
      {notes.length > 0 && (
        <div class="description-note">
          {notes.map((note, index) => (
            <span key={index}>
              {index > 0 && ' ・ '}
              {note}
            </span>
          ))}
        </div>
      )}
      {cause.users && cause.users.length > 0 && <Users users={cause.users} />}
    </>
  );
}

function Source({ no, application }: { no: string; application?: ApplicationLink }) {
  const say = useSay();
  const href = application?.(no);
  return href ? <Link href={href}>{say(setByText(no))}</Link> : <span>{say(setByText(no))}</span>;
}

/** Folded: an office may have many IDs. */
function Users({ users }: { users: readonly { userId: string; count: number }[] }) {
  const say = useSay();
  return (
    <details class="description-note">
      <summary>
        {say(words.users)} ({users.length})
      </summary>
      <ul>
        {users.map(({ userId, count }) => (
          <li key={userId}>
            <span class="number">{userId}</span>：{count.toLocaleString('ja-JP')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What an invoice comes to per rate and in all (`bills.md` 18). */
export function TaxTable({ content }: { content: Pick<InvoiceContent, 'taxes' | 'net' | 'tax' | 'total'> }) {
  const say = useSay();
  return (
    <Table
      id="taxes"
      caption={say(words.taxTable)}
      captionHidden
      columns={[
        { label: say(words.rate) },
        { label: say(words.net), align: 'end', nowrap: true },
        { label: say(words.tax), align: 'end', nowrap: true },
      ]}
      rows={content.taxes.map(({ category, percent, net, tax }) => ({
        key: category,
        cells: [say(taxWords[category](percent)), net.toLocaleString('ja-JP'), tax.toLocaleString('ja-JP')],
      }))}
      foot={[
        say(words.total),
        `${content.net.toLocaleString('ja-JP')} + ${content.tax.toLocaleString('ja-JP')}`,
        content.total.toLocaleString('ja-JP'),
      ]}
    />
  );
}
