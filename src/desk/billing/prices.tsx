import { monthAfter, monthOf } from '../../billing/months/days.ts';
import { type Price, priceKinds } from '../../contract/prices.ts';
import type { Fault } from '../../ground/command.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { priceCells } from '../../prices/file.ts';
import { loadPrices } from '../../prices/load.ts';
import { priceKindWords, taxCategoryWords } from '../../prices/words.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { addDays } from '../../schedule/days.ts';
import {
  ActionBar,
  Button,
  ButtonLink,
  ErrorSummary,
  Fields,
  FileField,
  Form,
  PageTitle,
  Section,
  Select,
  Table,
  Tabs,
  Tag,
  TextInput,
} from '../../ui/index.ts';
import { answerCsv } from '../../web/downloads.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { BillingNav } from './nav.tsx';
import { priceWords as words } from './price-words.ts';

export const pricesPath = '/desk/billing/prices';

/** What was refused of prices, with what had been typed. */
export type PricesRefused = { faults: readonly Fault[]; typed: Raw };

/** 料金表: the prices of one kind, and the two ways to change them. */
export async function showPrices(visit: CentreVisit, given?: PricesRefused): Promise<Response> {
  const { c, web, actor, say } = visit;
  const refused = given ?? (await sentBefore<PricesRefused>(visit));
  const { rows } = await loadPrices(web.db);
  const kind = priceKinds.find((each) => each === c.req.query('kind')) ?? 'base';
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    failed: refused !== undefined,
    status: refused ? 422 : 200,
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="prices" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={refused ? refused.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) })) : []}
        />
        <Section
          id="prices"
          title={say(priceKindWords[kind])}
          action={
            <ButtonLink href={`${pricesPath}/prices.csv`} variant="secondary" size="small" download>
              {say(words.download)}
            </ButtonLink>
          }
        >
          <Tabs
            label={say(words.kind)}
            items={priceKinds.map((each) => ({
              href: `${pricesPath}?kind=${each}`,
              label: say(priceKindWords[each]),
              current: each === kind,
            }))}
          />
          <PriceTable rows={rows.filter((row) => row.kind === kind)} />
        </Section>
        {may(actor, 'price.edit') && (
          <>
            <EditForm
              visit={visit}
              rows={rows.filter((row) => row.kind === kind && row.until === null)}
              refused={refused}
            />
            <Section id="load" title={say(words.load)}>
              <Form action={pricesPath} multipart>
                <FileField
                  name="file"
                  label={say(words.file)}
                  hint={say(words.fileHint)}
                  accept=".csv,text/csv"
                  upload={{ name: 'read', label: say(words.read) }}
                />
              </Form>
            </Section>
          </>
        )}
      </>
    ),
  });
}

function PriceTable({ rows }: { rows: readonly Price[] }) {
  const say = useSay();
  return (
    <Table
      id="price-rows"
      caption={say(words.title)}
      captionHidden
      cards
      columns={[
        { label: say(words.key), nowrap: true },
        { label: say(words.label) },
        { label: say(words.plan), nowrap: true },
        { label: say(words.amount), align: 'end', nowrap: true },
        { label: say(words.tax), nowrap: true },
        { label: say(words.from), nowrap: true },
        { label: say(words.until), nowrap: true },
      ]}
      rows={rows.map((row) => ({
        key: `${row.key} ${row.plan} ${row.from}`,
        cells: [
          row.key,
          <>
            {say(row.label)} {row.sample && <Tag tone="warning">{say(words.sample)}</Tag>}
          </>,
          row.plan || say(words.none),
          (row.amount / 100).toLocaleString('ja-JP', { maximumFractionDigits: 2 }),
          say(taxCategoryWords[row.tax]),
          formatDaySlashed(row.from),
          row.until ? formatDaySlashed(addDays(row.until, -1)) : say(words.none),
        ],
      }))}
    />
  );
}

type EditProps = { visit: CentreVisit; rows: readonly Price[]; refused: PricesRefused | undefined };

function EditForm({ visit: { web }, rows, refused }: EditProps) {
  const say = useSay();
  const typed = (name: string) => first(refused?.typed ?? {}, name);
  const fault = refused?.faults.find(({ field }) => field === 'amount');
  const next = monthAfter(monthOf(web.clock.today()));
  return (
    <Section id="edit" title={say(words.edit)}>
      <Form action={`${pricesPath}/change`}>
        <Fields>
          <Select
            name="price"
            label={say(words.which)}
            value={typed('price')}
            options={rows.map((row) => ({
              value: `${row.kind} ${row.key} ${row.plan}`.trim(),
              label: `${row.key} ${say(row.label)} ${row.plan}`.trim(),
            }))}
          />
          <TextInput
            name="amount"
            label={say(words.newAmount)}
            width="short"
            value={typed('amount')}
            {...(fault && { error: say(fault.text) })}
          />
          <Select
            name="from"
            label={say(words.newFrom)}
            value={typed('from') || next}
            options={Array.from({ length: 18 }, (_, ahead) => monthAfter(next, ahead - 1)).map((month) => ({
              value: month,
              label: say(monthText(month)),
            }))}
          />
        </Fields>
        <ActionBar>
          <Button variant="secondary">{say(words.read)}</Button>
        </ActionBar>
      </Form>
    </Section>
  );
}

/** All prices as the file that can be loaded again. */
export async function answerPrices({ c, web }: CentreVisit): Promise<Response> {
  const { rows } = await loadPrices(web.db);
  return answerCsv(c, 'prices.csv', priceCells(rows));
}
