import { listMoves } from '../../audit/history.ts';
import type { Month } from '../../billing/invoices/content.ts';
import { billDaysOf, lastDayOf, monthOf } from '../../billing/months/days.ts';
import type { MonthMove } from '../../billing/months/moves.ts';
import { type BillingMonth, findMonth } from '../../billing/months/read.ts';
import { listUsageFiles } from '../../billing/usage/files.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { BackLink, DescriptionList, ErrorSummary, Notice, PageTitle, Section, Table, Tag } from '../../ui/index.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { comparedOf } from './compared.ts';
import { Comparison } from './comparison.tsx';
import { MonthActions } from './month-actions.tsx';
import { doneText, listOf, monthMoveWords, monthStatusWords, monthWords as words } from './month-words.ts';
import { tones } from './months.tsx';
import { BillingNav } from './nav.tsx';

/** What was refused on the page of a month, with what had been typed. */
export type Refused = { status: 409 | 422; field: string; sentence: Text; typed?: string };

/** The month of an address; one that is still to begin does not exist. @throws {AppError} */
export function monthIn({ c, web }: CentreVisit): Month {
  const [, typed] = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(c.req.param('month') ?? '') ?? [];
  if (!typed || `${typed}-01` > monthOf(web.clock.today())) throw new AppError('notFound');
  return `${typed}-01`;
}

/** A month: where it stands, what comes next, its days, its usage, its result against the month before, its history. */
export async function showMonth(visit: CentreVisit, given?: Refused): Promise<Response> {
  const { web, say } = visit;
  const refused = given ?? (await sentBefore<Refused>(visit));
  const month = monthIn(visit);
  const found = await findMonth(web.db, month);
  const { calendar } = await web.schedule();
  const days = billDaysOf(month, web.operators(lastDayOf(month)).billing, calendar);
  const compared = found && (await comparedOf(visit, found));
  const title = say(monthText(month));
  return deskPage(visit, {
    title: `${title} ${say(words.title)}`,
    current: 'billing',
    failed: refused !== undefined,
    status: refused?.status ?? 200,
    children: (
      <>
        <BackLink href="/desk/billing">{say(words.back)}</BackLink>
        <PageTitle beside={<Stands month={found} />}>{title}</PageTitle>
        <BillingNav current="months" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={refused ? [{ href: `#${refused.field}`, text: say(refused.sentence) }] : []}
        />
        {found?.progress && found.progress.finishedAt === null && <Progress month={found} />}
        <MonthActions visit={visit} month={month} found={found} refused={refused} {...(compared && { compared })} />
        {compared && found && <Comparison month={found} compared={compared} />}
        <Section id="days" title={say(words.calendar)}>
          <DescriptionList
            dense
            items={(['fixBy', 'handOverBy', 'debitOn', 'transferBy'] as const).map((name) => ({
              term: say(words[name]),
              value: formatDaySlashed(days[name]),
            }))}
          />
        </Section>
        {await usage()}
        {found && (await history(found.id))}
      </>
    ),
  });

  function Stands({ month: at }: { month: BillingMonth | undefined }) {
    const status = at?.status ?? 'open';
    return <Tag tone={tones[status]}>{say(monthStatusWords[status])}</Tag>;
  }

  function Progress({ month: { progress } }: { month: BillingMonth }) {
    const { done = 0, offices = 0 } = progress ?? {};
    return (
      <Notice title={say(words.progress)} live>
        <p>
          <progress value={done} max={Math.max(offices, 1)} aria-label={say(words.progress)} />{' '}
          {say(doneText(done, offices))}
        </p>
        <p>{say(words.leave)}</p>
        <p>
          <BackLink href="">{say(words.refresh)}</BackLink>
        </p>
      </Notice>
    );
  }

  async function usage() {
    const files = (await listUsageFiles(web.db, month)).filter(({ replacedAt }) => replacedAt === null);
    return (
      <Section id="usage" title={say(words.usage)}>
        {files.length === 0 ? (
          <p>{say(words.noUsage)}</p>
        ) : (
          <DescriptionList
            dense
            items={files.map(({ part, name, lines, loadedAt }) => ({
              term: part || say(words.usageFiles),
              value: `${name}（${lines.toLocaleString('ja-JP')}）`,
              note: formatDateTime(loadedAt),
            }))}
          />
        )}
      </Section>
    );
  }

  async function history(id: string) {
    const moves = await listMoves(web.db, { kind: 'billingMonth', id });
    return (
      <Section id="history" title={say(words.history)}>
        <Table
          id="month-moves"
          caption={say(listOf(words.history))}
          captionHidden
          cards
          columns={[
            { label: say(words.at), nowrap: true },
            { label: say(words.what) },
            { label: say(words.by) },
            { label: say(words.why) },
          ]}
          rows={moves.toReversed().map(({ id: key, at, event, actorName, actorSide, why }) => ({
            key: String(key),
            cells: [
              formatDateTime(at),
              say(monthMoveWords[event as MonthMove]),
              actorSide === 'system' ? say(words.nothing) : actorName,
              why || say(words.nothing),
            ],
          }))}
        />
      </Section>
    );
  }
}
