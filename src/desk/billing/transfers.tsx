import { listTransfers, type Transfer } from '../../billing/payments/transfers.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { may } from '../../people/permissions.ts';
import { first } from '../../procedure/field.ts';
import { Button, ErrorSummary, FileField, Form, Notice, PageTitle, Section, Table, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { listOf } from './month-words.ts';
import { BillingNav } from './nav.tsx';
import type { PaymentRefused } from './payment-forms.ts';
import { loadedText, transferWords as words } from './payment-words.ts';

export const transfersPath = '/desk/billing/transfers';

/** 入金: reads lists of transfers, and shows those without an invoice and those that have one. */
export async function showTransfers(visit: CentreVisit, given?: PaymentRefused): Promise<Response> {
  const { web, actor, say } = visit;
  const refused = given ?? (await sentBefore<PaymentRefused>(visit));
  const [open, matched] = [await listTransfers(web.db, false), await listTransfers(web.db, true, 20)];
  const works = may(actor, 'billing.work');
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    failed: refused !== undefined,
    status: refused?.status ?? 200,
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="transfers" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={
            refused ? refused.faults.map(({ field, text }) => ({ href: hrefOf(field, refused), text: say(text) })) : []
          }
        />
        <Done visit={visit} />
        {works && (
          <Section id="load" title={say(words.load)}>
            <Form action={transfersPath} multipart>
              <FileField
                name="file"
                label={say(words.file)}
                hint={say(words.fileHint)}
                accept=".csv,text/csv"
                upload={{ name: 'read', label: say(words.read) }}
              />
            </Form>
          </Section>
        )}
        <Section id="unmatched" title={say(words.unmatched)}>
          <Transfers
            id="open-transfers"
            title={words.unmatched}
            rows={open}
            none={say(words.noneUnmatched)}
            works={works}
            refused={refused}
          />
        </Section>
        <Section id="matched" title={say(words.matched)}>
          <Transfers
            id="matched-transfers"
            title={words.matched}
            rows={matched}
            none={say(words.noneMatched)}
            works={works}
            refused={refused}
          />
        </Section>
      </>
    ),
  });
}

const hrefOf = (field: string, { typed = {} }: PaymentRefused): string =>
  field === 'number' ? `#number-${first(typed, 'id')}` : `#${field}`;

function Done({ visit: { c } }: { visit: CentreVisit }) {
  const say = useSay();
  const done = c.req.query('done');
  const number = (name: string) => Number.parseInt(c.req.query(name) ?? '', 10) || 0;
  const wrong = (c.req.query('wrong') ?? '').split('-').filter((line) => /^\d{1,7}$/.test(line));
  if (done === 'unchanged') return <Notice tone="info" live title={say(words.unchanged)} />;
  if (done !== 'loaded') return null;
  return (
    <Notice
      tone={wrong.length > 0 ? 'warning' : 'success'}
      live
      title={say(loadedText(number('rows'), number('matched')))}
    >
      {wrong.length > 0 && (
        <p>
          {say(words.wrongLines)}：{wrong.join(', ')}
        </p>
      )}
    </Notice>
  );
}

type ListProps = {
  id: string;
  rows: (Transfer & { number: string | null })[];
  title: Text;
  none: string;
  works: boolean;
  refused: PaymentRefused | undefined;
};

function Transfers({ id, title, rows, none, works, refused }: ListProps) {
  const say = useSay();
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <Table
      id={id}
      caption={say(listOf(title))}
      captionHidden
      cards
      columns={[
        { label: say(words.paidOn), nowrap: true },
        { label: say(words.amount), align: 'end', nowrap: true },
        { label: say(words.payer) },
        { label: say(words.reference) },
        { label: say(words.invoice) },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          formatDaySlashed(row.paidOn),
          row.amount.toLocaleString('ja-JP'),
          row.payer || say(words.none),
          row.reference || say(words.none),
          works ? <MatchForm transfer={row} refused={refused} /> : (row.number ?? say(words.none)),
        ],
      }))}
    />
  );
}

function MatchForm({
  transfer: { id, number, amount },
  refused,
}: {
  transfer: ListProps['rows'][number];
  refused: PaymentRefused | undefined;
}) {
  const say = useSay();
  const mine = refused?.typed !== undefined && first(refused.typed, 'id') === id;
  const fault = mine ? refused.faults[0] : undefined;
  const of = `${amount.toLocaleString('ja-JP')}`;
  return (
    <Form action={`${transfersPath}/${id}`}>
      {number === null ? (
        <>
          <TextInput
            name="number"
            id={`number-${id}`}
            label={`${say(words.invoice)}（${of}）`}
            width="medium"
            value={mine ? first(refused.typed ?? {}, 'number') : ''}
            {...(fault && { error: say(fault.text) })}
          />
          <Button size="small" variant="secondary" label={`${say(words.match)}（${of}）`}>
            {say(words.match)}
          </Button>
        </>
      ) : (
        <>
          <span class="number">{number}</span> <input type="hidden" name="undo" value="yes" />
          <Button size="small" variant="tertiary" label={`${say(words.undo)}（${number}）`}>
            {say(words.undo)}
          </Button>
        </>
      )}
    </Form>
  );
}
