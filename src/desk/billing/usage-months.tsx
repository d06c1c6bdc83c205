import { monthAfter, monthOf } from '../../billing/months/days.ts';
import { listUsageMonths } from '../../billing/usage/files.ts';
import { partsOf } from '../../billing/usage/load.ts';
import type { Fault } from '../../ground/command.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { first, type Raw } from '../../procedure/field.ts';
import {
  EmptyState,
  ErrorSummary,
  Fields,
  FileField,
  Form,
  Link,
  PageTitle,
  Section,
  Select,
  Table,
} from '../../ui/index.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { BillingNav } from './nav.tsx';
import { usagePath } from './usage-path.ts';
import { usageWords as words } from './usage-words.ts';

/** A form that was refused: all that is wrong with it, and what had been typed. */
export type Refused = { faults: readonly Fault[]; typed: Raw };

/** Months that a file may be of, the present one first. */
const offered = 25;

/** 利用実績: the months that there is usage of, and the form that loads a file. */
export async function showUsageMonths(visit: CentreVisit, refused?: Refused): Promise<Response> {
  const { web, actor, say } = visit;
  const months = await listUsageMonths(web.db);
  const faults = refused?.faults ?? [];
  return deskPage(visit, {
    title: say(words.title),
    current: 'billing',
    failed: faults.length > 0,
    status: faults.length > 0 ? 422 : 200,
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillingNav current="usage" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) }))}
        />
        {may(actor, 'billing.work') && <LoadForm visit={visit} refused={refused} />}
        {months.length === 0 ? (
          <EmptyState title={say(words.none)}>{say(words.noneBody)}</EmptyState>
        ) : (
          <Table
            id="usage"
            caption={say(words.title)}
            captionHidden
            cards
            columns={[
              { label: say(words.month), nowrap: true },
              { label: say(words.files), align: 'end', nowrap: true },
              { label: say(words.lines), align: 'end', nowrap: true },
              { label: say(words.rejected), align: 'end', nowrap: true },
              { label: say(words.loadedAt), nowrap: true },
            ]}
            rows={months.map(({ month, files, lines, rejected, loadedAt }) => ({
              key: month,
              cells: [
                <Link href={usagePath(month)}>{say(monthText(month))}</Link>,
                files.toLocaleString('ja-JP'),
                lines.toLocaleString('ja-JP'),
                rejected.toLocaleString('ja-JP'),
                formatDateTime(loadedAt),
              ],
            }))}
          />
        )}
      </>
    ),
  });
}

function LoadForm({ visit: { web }, refused }: { visit: CentreVisit; refused: Refused | undefined }) {
  const say = useSay();
  const now = monthOf(web.clock.today());
  const months = Array.from({ length: offered }, (_, back) => monthAfter(now, -back));
  const parts = [...new Set(months.flatMap((month) => partsOf(web, month)))];
  const typed = (name: string) => first(refused?.typed ?? {}, name);
  const wrong = (name: string) => {
    const found = refused?.faults.find(({ field }) => field === name);
    return found && say(found.text);
  };
  return (
    <Section id="load" title={say(words.load)}>
      <Form action={usagePath()} multipart busyText={say(words.loading)}>
        <Fields>
          <Select
            name="month"
            label={say(words.month)}
            value={typed('month') || monthAfter(now, -1).slice(0, 7)}
            options={months.map((month) => ({ value: month.slice(0, 7), label: say(monthText(month)) }))}
            error={wrong('month')}
            width="short"
          />
          {(parts.length > 0 || wrong('part')) && (
            <Select
              name="part"
              label={say(words.part)}
              hint={say(words.partHint)}
              placeholder={say(words.choose)}
              value={typed('part')}
              options={parts.map((part) => ({ value: part, label: part }))}
              error={wrong('part')}
              width="short"
            />
          )}
          <FileField
            name="file"
            label={say(words.file)}
            hint={say(words.fileHint)}
            accept=".csv,.txt,text/csv"
            upload={{ name: 'load', label: say(words.loadNow) }}
            error={wrong('file')}
          />
        </Fields>
      </Form>
    </Section>
  );
}
