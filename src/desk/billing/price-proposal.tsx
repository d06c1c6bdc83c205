import { effectOfPrices } from '../../billing/months/price-effect.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { findPriceProposal } from '../../prices/enter.ts';
import { loadPrices } from '../../prices/load.ts';
import { priceKindWords } from '../../prices/words.ts';
import { ActionBar, BackLink, Button, Form, Notice, PageTitle, Section, Table } from '../../ui/index.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage } from '../page.tsx';
import { changeText } from './month-words.ts';
import { BillingNav } from './nav.tsx';
import { effectText, priceWords as words } from './price-words.ts';
import { pricesPath } from './prices.tsx';

/** What proposed prices would change, on what was really billed last, and the button that makes them count. @throws {AppError} */
export async function showProposal(visit: CentreVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const proposal = await findPriceProposal(web.db, c.req.param('id') ?? '');
  if (!proposal) throw new AppError('notFound');
  const prices = await loadPrices(web.db);
  const found = await effectOfPrices(web.db, proposal.rows, prices);
  const effects =
    found?.effects ??
    proposal.rows.map((price) => ({ price, before: prices.find(price, price.from), quantity: 0, was: 0, becomes: 0 }));
  const sum = (of: 'was' | 'becomes') => effects.reduce((total, effect) => total + effect[of], 0);
  const yen = (amount: number) => (amount / 100).toLocaleString('ja-JP', { maximumFractionDigits: 2 });
  return deskPage(visit, {
    title: say(words.preview),
    current: 'billing',
    children: (
      <>
        <BackLink href={pricesPath}>{say(words.back)}</BackLink>
        <PageTitle lead={say(words.previewLead)}>{say(words.preview)}</PageTitle>
        <BillingNav current="prices" />
        {proposal.enteredAt && <Notice tone="success" live title={say(words.entered)} />}
        <Section id="effect" title={found ? say(effectText(found.month)) : say(words.noMonth)}>
          <Table
            id="effects"
            caption={say(words.preview)}
            captionHidden
            cards
            columns={[
              { label: say(words.label) },
              { label: say(words.from), nowrap: true },
              { label: say(words.before), align: 'end', nowrap: true },
              { label: say(words.after), align: 'end', nowrap: true },
              { label: say(words.quantity), align: 'end', nowrap: true },
              { label: say(words.was), align: 'end', nowrap: true },
              { label: say(words.becomes), align: 'end', nowrap: true },
              { label: say(words.difference), align: 'end', nowrap: true },
            ]}
            rows={effects.map(({ price, before, quantity, was, becomes }) => ({
              key: `${price.kind} ${price.key} ${price.plan} ${price.from}`,
              cells: [
                `${say(priceKindWords[price.kind])} ${price.key} ${say(price.label)} ${price.plan}`.trim(),
                formatDaySlashed(price.from),
                before ? yen(before.amount) : say(words.none),
                yen(price.amount),
                quantity.toLocaleString('ja-JP'),
                was.toLocaleString('ja-JP'),
                becomes.toLocaleString('ja-JP'),
                say(changeText(becomes - was)),
              ],
            }))}
            foot={[
              say(words.sum),
              '',
              '',
              '',
              '',
              sum('was').toLocaleString('ja-JP'),
              sum('becomes').toLocaleString('ja-JP'),
              say(changeText(sum('becomes') - sum('was'))),
            ]}
          />
        </Section>
        {!proposal.enteredAt && may(actor, 'price.edit') && (
          <Form action={`${pricesPath}/proposals/${proposal.id}`}>
            <ActionBar>
              <Button>{say(words.enter)}</Button>
            </ActionBar>
          </Form>
        )}
      </>
    ),
  });
}
