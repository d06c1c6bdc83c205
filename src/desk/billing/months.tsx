import type { Month } from '../../billing/invoices/content.ts';
import { listProposals } from '../../billing/invoices/mend.ts';
import { billDaysOf, lastDayOf, monthAfter, monthOf } from '../../billing/months/days.ts';
import { type BillingMonth, listMonths } from '../../billing/months/read.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { Link, PageTitle, Section, Table, Tag } from '../../ui/index.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage } from '../page.tsx';
import { mendPath } from './mend.tsx';
import { mendKindWords, mendPageWords } from './mend-words.ts';
import { listOf, monthStatusWords, monthWords as words } from './month-words.ts';
import { BillingNav } from './nav.tsx';

/** Months that are shown whether anybody has begun them or not. */
const shown = 15;

/** 月次: every month with where it stands and its days. */
export async function showMonths(visit: CentreVisit): Promise<Response> {
  const { web, say } = visit;
  const [known, { calendar }] = [await listMonths(web.db, shown), await web.schedule()];
  const now = monthOf(web.clock.today());
  const proposals = await listProposals(web.db);
  const months = Array.from({ length: shown }, (_, back) => monthAfter(now, -back));
  const daysOf = (month: Month) => billDaysOf(month, web.operators(lastDayOf(month)).billing, calendar);
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="months" />
        {proposals.length > 0 && (
          <Section id="proposals" title={say(mendPageWords.waiting)}>
            <Table
              id="proposals-list"
              caption={say(listOf(mendPageWords.waiting))}
              captionHidden
              cards
              columns={[
                { label: say(mendPageWords.invoice), nowrap: true },
                { label: say(mendPageWords.kind), nowrap: true },
                { label: say(mendPageWords.proposedBy) },
              ]}
              rows={proposals.map(({ number, kind, by, at }) => ({
                key: number,
                cells: [
                  <Link href={mendPath(number, kind)}>{number}</Link>,
                  say(mendKindWords[kind]),
                  `${by} ${formatDateTime(at)}`,
                ],
              }))}
            />
          </Section>
        )}
        <Table
          id="months"
          caption={say(words.title)}
          captionHidden
          cards
          columns={[
            { label: say(words.month), nowrap: true },
            { label: say(words.status), nowrap: true },
            { label: say(words.fixBy), nowrap: true },
            { label: say(words.fixedOn), nowrap: true },
            { label: say(words.debitOn), nowrap: true },
            { label: say(words.transferBy), nowrap: true },
          ]}
          rows={months.map((month) => {
            const found = known.find((each) => each.month === month);
            const days = daysOf(month);
            return {
              key: month,
              cells: [
                <Link href={monthPath(month)}>{say(monthText(month))}</Link>,
                <StandsAt month={found} />,
                formatDaySlashed(days.fixBy),
                found?.fixedOn ? formatDaySlashed(found.fixedOn) : say(words.nothing),
                formatDaySlashed(days.debitOn),
                formatDaySlashed(days.transferBy),
              ],
            };
          })}
        />
      </>
    ),
  });

  function StandsAt({ month }: { month: BillingMonth | undefined }) {
    const status = month?.status ?? 'open';
    return <Tag tone={tones[status]}>{say(monthStatusWords[status])}</Tag>;
  }
}

export const monthPath = (month: Month): string => `/desk/billing/months/${month.slice(0, 7)}`;

export const tones = {
  open: 'quiet',
  closed: 'info',
  calculated: 'warning',
  approved: 'info',
  fixed: 'success',
} as const satisfies Record<BillingMonth['status'], string>;
