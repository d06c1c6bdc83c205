import type { InvoiceLine } from '../../billing/invoices/content.ts';
import { type FoundInvoice, findInvoice } from '../../billing/invoices/find.ts';
import { findProposal } from '../../billing/invoices/mend.ts';
import type { MendKind } from '../../billing/invoices/mended-content.ts';
import type { Fault } from '../../ground/command.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { first, type Raw } from '../../procedure/field.ts';
import {
  ActionBar,
  BackLink,
  Button,
  DescriptionList,
  ErrorSummary,
  Form,
  PageTitle,
  Section,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { InvoiceLines } from '../../web/invoice/lines.tsx';
import { yenText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { mendKindWords, rowText, mendPageWords as words } from './mend-words.ts';
import { listOf } from './month-words.ts';

export const invoicePath = (number: string): string => `/desk/billing/invoices/${number}`;

/** What was refused of a correction, with what had been typed. */
export type MendRefused = { status: 409 | 422; faults: readonly Fault[]; typed: Raw };

/** The invoice of an address, of any office. @throws {AppError} */
export async function invoiceIn({ c, web }: CentreVisit): Promise<FoundInvoice> {
  const found = await findInvoice(web.db, c.req.param('no') ?? '', { offices: 'all', since: '1900-01-01' });
  if (!found) throw new AppError('notFound');
  return found;
}

/** The form that corrects or reduces an invoice; the proposal that waits for a second person, where there is one. */
export const showMend =
  (kind: MendKind) =>
  async (visit: CentreVisit, given?: MendRefused): Promise<Response> => {
    const { web, actor, say } = visit;
    const { id, content } = await invoiceIn(visit);
    const refused = given ?? (await sentBefore<MendRefused>(visit));
    const proposal = await findProposal(web.db, String(id));
    const second = web.operators(web.clock.today()).billing.secondPerson;
    return deskPage(visit, {
      title: `${say(words[kind])} ${content.number}`,
      current: 'billing',
      failed: refused !== undefined,
      status: refused?.status ?? 200,
      children: (
        <>
          <BackLink href={invoicePath(content.number)}>{say(words.back)}</BackLink>
          <PageTitle lead={say(kind === 'mended' ? words.mendedLead : words.returnLead)}>
            {`${say(words[kind])} ${content.number}`}
          </PageTitle>
          <ErrorSummary
            title={say(frameWords.errorSummary)}
            errors={refused ? refused.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) })) : []}
          />
          {proposal ? (
            <Section id="proposal" title={say(words.proposal)}>
              <DescriptionList
                items={[
                  { term: say(words.kind), value: say(mendKindWords[proposal.kind]) },
                  { term: say(words.reason), value: proposal.reason },
                  { term: say(words.proposedBy), value: proposal.by, note: formatDateTime(proposal.at) },
                  { term: say(words.before), value: say(yenText(content.total)) },
                  {
                    term: say(words.after),
                    value: say(
                      yenText(
                        proposal.kind === 'mended' ? proposal.content.total : content.total + proposal.content.total,
                      ),
                    ),
                  },
                ]}
              />
              <InvoiceLines content={proposal.content} />
              {may(actor, 'billing.approve') && (
                <Decide
                  id={proposal.id}
                  own={second && proposal.proposedBy === actor.personId}
                  number={content.number}
                />
              )}
            </Section>
          ) : (
            may(actor, 'billing.work') && (
              <MendForm kind={kind} number={content.number} lines={content.lines} refused={refused} second={second} />
            )
          )}
        </>
      ),
    });
  };

type DecideProps = { id: string; own: boolean; number: string };

function Decide({ id, own, number }: DecideProps) {
  const say = useSay();
  return (
    <Form action={`${invoicePath(number)}/decide`}>
      <input type="hidden" name="id" value={id} />
      {own && <p>{say(words.own)}</p>}
      <ActionBar>
        {!own && (
          <Button name="issues" value="yes">
            {say(words.approve)}
          </Button>
        )}
        <Button name="issues" value="no" variant="secondary">
          {say(words.decline)}
        </Button>
      </ActionBar>
    </Form>
  );
}

type FormProps = {
  kind: MendKind;
  number: string;
  lines: readonly InvoiceLine[];
  refused: MendRefused | undefined;
  second: boolean;
};

/** The address of a correction of an invoice. */
export const mendPath = (number: string, kind: MendKind): string =>
  `${invoicePath(number)}/${kind === 'mended' ? 'mend' : 'reduce'}`;

function MendForm({ kind, number, lines, refused, second }: FormProps) {
  const say = useSay();
  const typed = (name: string, otherwise: string) => (refused ? first(refused.typed, name) : otherwise);
  const label = say(kind === 'mended' ? words.quantity : words.reduceBy);
  return (
    <Form action={mendPath(number, kind)}>
      <Section id="lines" title={say(words.item)}>
        <Table
          id="mend-lines"
          caption={say(listOf(words.item))}
          captionHidden
          cards
          columns={[
            { label: say(words.item) },
            { label: say(words.was), align: 'end', nowrap: true },
            { label },
            { label: say(words.unitPrice) },
          ]}
          rows={lines.map((line, index) => ({
            key: String(index),
            cells: [
              `${say(line.label)} ${line.kind === 'transaction' ? line.key : ''} ${line.plan}`.trim(),
              line.quantity.toLocaleString('ja-JP'),
              <TextInput
                name={`quantity-${index}`}
                id={`line-${index}`}
                label={rowText(label, index + 1)}
                value={typed(`quantity-${index}`, kind === 'mended' ? String(line.quantity) : '0')}
                width="short"
              />,
              <TextInput
                name={`price-${index}`}
                label={rowText(say(words.unitPrice), index + 1)}
                value={typed(`price-${index}`, String(line.unitPrice / 100))}
                width="short"
              />,
            ],
          }))}
        />
      </Section>
      <TextInput name="reason" label={say(words.reason)} value={typed('reason', '')} width="full" />
      <ActionBar>
        <Button>{say(second ? words.propose : words.issueNow)}</Button>
      </ActionBar>
    </Form>
  );
}
