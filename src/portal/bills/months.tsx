import { type BilledMonth, listBilledMonths, type MonthInvoice } from '../../billing/invoices/months.ts';
import { billDaysOf, lastDayOf } from '../../billing/months/days.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { BackLink, Chart, EmptyState, Link, PageTitle, Section, Table, type TableRow, Tag } from '../../ui/index.ts';
import { isOverdue, PaymentTag } from '../../web/invoice/standing.tsx';
import { monthText, yenText } from '../../web/invoice/standing-words.ts';
import { Parted, partsOf } from '../../web/parts.tsx';
import type { CompanyVisit } from '../../web/visit.ts';
import { namesOf } from '../office-names.ts';
import { companyPage } from '../page.tsx';
import { BillsNav, OfficePicker } from './parts.tsx';
import { type Bills, officeAsked } from './seen.ts';
import { fileOf, fixBy, returnedNote, shortMonth, billsWords as words } from './words.ts';

/** Months that the chart shows. */
const drawn = 13;

/** 「請求内容参照」: the months of an office with amount, state and files, 13 of them as a chart. */
export async function showMonths(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const { c, web, say } = visit;
  const [office, today] = [officeAsked(visit, bills), web.clock.today()];
  const months = await listBilledMonths(web.db, office, { since: bills.since, today });
  const { calendar } = await web.schedule();
  const fixDay = (month: string) => billDaysOf(month, web.operators(lastDayOf(month)).billing, calendar).fixBy;
  const { office: name } = await namesOf(web.db, office, today);
  return companyPage(visit, {
    title: say(words.title),
    current: 'bills',
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)} above={`${office} ${name === office ? '' : name}`}>
          {say(words.title)}
        </PageTitle>
        <BillsNav current="months" office={office} />
        <OfficePicker at="/bills" offices={bills.offices} office={office} />
        {months.length === 0 ? (
          <EmptyState title={say(words.empty)}>{say(words.emptyText)}</EmptyState>
        ) : (
          <>
            <MonthsChart />
            <Section id="months" title={say(words.months)}>
              <Parted
                id="months"
                anchor="months-title"
                label={say(words.months)}
                rows={months}
                parts={partsOf(c, '/bills')}
                draw={(shown) => <MonthsTable shown={shown} />}
              />
            </Section>
          </>
        )}
      </>
    ),
  });

  function MonthsChart() {
    const shown = months
      .filter(({ fixed }) => fixed)
      .slice(0, drawn)
      .toReversed();
    if (shown.length < 2) return null;
    return (
      <Section id="chart" title={say(words.chart)}>
        <Chart
          id="bills-chart"
          kind="bars"
          label={say(words.chartLabel)}
          labels={shown.map(({ month }) => shortMonth(month))}
          series={[{ name: say(words.amount), values: shown.map(({ invoice }) => (invoice ? countedOf(invoice) : 0)) }]}
          text={(value) => value.toLocaleString('ja-JP')}
        />
      </Section>
    );
  }

  function MonthsTable({ shown }: { shown: readonly BilledMonth[] }) {
    return (
      <Table
        id="months-table"
        caption={say(words.list)}
        captionHidden
        cards
        columns={[
          { label: say(words.month), nowrap: true },
          { label: say(words.amount), align: 'end', nowrap: true },
          { label: say(words.state) },
          { label: say(words.dueOn), nowrap: true },
          { label: say(words.number), nowrap: true },
          { label: say(words.files) },
        ]}
        rows={shown.map(rowOf)}
      />
    );
  }

  function rowOf({ month, fixed, invoice }: BilledMonth): TableRow {
    const name = say(monthText(month));
    if (!invoice) {
      const state = fixed ? (
        <Tag>{say(words.noBill)}</Tag>
      ) : (
        <>
          <Tag tone="info" icon="hourglass">
            {say(words.notFixed)}
          </Tag>{' '}
          {fixDay(month) >= today && <small>{say(fixBy(formatDaySlashed(fixDay(month))))}</small>}
        </>
      );
      return { key: month, cells: [name, say(words.none), state, say(words.none), say(words.none), say(words.none)] };
    }
    const at = `/bills/${invoice.number}`;
    const file = (path: string, label: string) => (
      <Link href={`${at}/files/${path}`} aria-label={say(fileOf(label, name))}>
        {label}
      </Link>
    );
    return {
      key: month,
      cells: [
        <Link href={at}>{name}</Link>,
        <Amount invoice={invoice} />,
        <PaymentTag status={invoice.status} overdue={isOverdue(invoice, today)} />,
        formatDaySlashed(invoice.dueOn),
        <>
          {invoice.number} {invoice.kind === 'mended' && <Tag tone="info">{say(words.mended)}</Tag>}
        </>,
        <>
          {file('invoice.pdf', say(words.pdf))} {file('invoice.csv', say(words.csv))}
          {invoice.hasUsage && <> {file('usage.csv', say(words.usage))}</>}
        </>,
      ],
    };
  }

  function Amount({ invoice }: { invoice: MonthInvoice }) {
    return (
      <>
        {say(yenText(countedOf(invoice)))}
        {invoice.returned < 0 && (
          <>
            <br />
            <small>{say(returnedNote(say(yenText(invoice.returned))))}</small>
          </>
        )}
      </>
    );
  }
}

/** What a month comes to, less what was returned of it. */
const countedOf = ({ total, returned }: MonthInvoice): number => total + returned;
