import type { Month } from '../../billing/invoices/content.ts';
import { findUsageFile, listUsageFiles, type UsageFile } from '../../billing/usage/files.ts';
import { parseMonth } from '../../billing/usage/month.ts';
import { isFixed } from '../../billing/usage/open-month.ts';
import { listUnknown } from '../../billing/usage/unknown.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { BackLink, EmptyState, ErrorSummary, Link, Notice, PageTitle, Section, Table, Tag } from '../../ui/index.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import { readPart } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { deskPage } from '../page.tsx';
import { BillingNav } from './nav.tsx';
import { AssignForm, isUserId } from './usage-assign-form.tsx';
import type { Refused } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';
import { mostUnknown, UnknownIds } from './usage-unknown.tsx';
import {
  assignedText,
  loadedText,
  rejectedLabel,
  unassignedText,
  unchangedText,
  versionText,
  usageWords as words,
} from './usage-words.ts';

/** What the form of the page asks. */
const asked: readonly string[] = ['officeCode', 'family', 'why'];

/** The month of an address. @throws {AppError} `notFound` where it is none */
export function usageMonthIn({ c }: CentreVisit): Month {
  const month = parseMonth(c.req.param('month') ?? '');
  if (!month) throw new AppError('notFound');
  return month;
}

/** The usage of a month: every version of its files, and the user IDs that no contract has. */
export async function showUsageMonth(visit: CentreVisit, refused?: Refused): Promise<Response> {
  const { c, web, actor, say } = visit;
  const month = usageMonthIn(visit);
  const files = await listUsageFiles(web.db, month);
  const fixed = await isFixed(web.db, month);
  const part = readPart(c.req.query('part'));
  const from = part === 'all' ? 0 : (part - 1) * mostUnknown;
  const unknown = await listUnknown(web.db, month, { from, most: mostUnknown });
  const works = may(actor, 'billing.work') && !fixed;
  const faults = refused?.faults ?? [];
  const title = say(monthText(month));
  return deskPage(visit, {
    title: `${title} ${say(words.title)}`,
    current: 'billing',
    failed: faults.length > 0,
    status: faults.length > 0 ? 422 : 200,
    children: (
      <>
        <BackLink href={usagePath()}>{say(words.back)}</BackLink>
        <PageTitle above={say(words.title)}>{title}</PageTitle>
        <BillingNav current="usage" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={faults.map(({ field, text }) => ({
            ...(asked.includes(field) && { href: `#${field}` }),
            text: say(text),
          }))}
        />
        {await done(visit, month)}
        {fixed && <Notice>{say(words.fixed)}</Notice>}
        <Section id="versions" title={say(words.versions)}>
          {files.length === 0 ? (
            <EmptyState title={say(words.none)}>{say(words.noneText)}</EmptyState>
          ) : (
            <Versions files={files} />
          )}
        </Section>
        {works && <AssignForm month={month} userId={c.req.query('assign') ?? ''} refused={refused} />}
        {files.length > 0 && <UnknownIds month={month} unknown={unknown} works={works} />}
      </>
    ),
  });
}

/** What came of the file, or of the assignment, that was just sent. */
async function done({ c, web, say }: CentreVisit, month: Month) {
  const { loaded, unchanged, assigned, unassigned } = c.req.query();
  const userId = assigned ?? unassigned ?? '';
  if (isUserId(userId))
    return (
      <Notice tone="success" live>
        {say(assigned ? assignedText(userId) : unassignedText(userId))}
      </Notice>
    );
  const file = await findUsageFile(web.db, loaded ?? unchanged ?? '');
  if (file?.month !== month) return undefined;
  return (
    <Notice tone={loaded && file.rejected === 0 ? 'success' : loaded ? 'warning' : 'info'} live>
      <p>{say(loaded ? loadedText(file) : unchangedText(file))}</p>
      {loaded && file.rejected > 0 && <Link {...rejectedOf(file)}>{say(rejectedLabel(file.version))}</Link>}
    </Notice>
  );
}

const rejectedOf = ({ id, month }: UsageFile) => ({ href: `${usagePath(month)}/rejected/${id}`, stays: true }) as const;

/** How many lines of a version could not be read: the way to them. */
function RejectedCount({ file }: { file: UsageFile }) {
  const say = useSay();
  const count = file.rejected.toLocaleString('ja-JP');
  return (
    <Link {...rejectedOf(file)} aria-label={`${count} ${say(rejectedLabel(file.version))}`}>
      {count}
    </Link>
  );
}

function Versions({ files }: { files: readonly UsageFile[] }) {
  const say = useSay();
  const inParts = files.some(({ part }) => part !== '');
  return (
    <Table
      id="files"
      caption={say(words.loadedFiles)}
      captionHidden
      cards
      rowHeader={inParts ? 1 : 0}
      columns={[
        ...(inParts ? [{ label: say(words.part), nowrap: true }] : []),
        { label: say(words.version), nowrap: true },
        { label: say(words.state), nowrap: true },
        { label: say(words.name) },
        { label: say(words.lines), align: 'end', nowrap: true },
        { label: say(words.rejected), align: 'end', nowrap: true },
        { label: say(words.loadedAt), nowrap: true },
        { label: say(words.loadedBy) },
      ]}
      rows={files.map((file) => ({
        key: file.id,
        cells: [
          ...(inParts ? [file.part || say(frameWords.none)] : []),
          say(versionText(file.version)),
          <Tag tone={file.replacedAt ? 'quiet' : 'success'}>
            {say(file.replacedAt ? words.replaced : words.current)}
          </Tag>,
          file.name,
          file.lines.toLocaleString('ja-JP'),
          file.rejected === 0 ? '0' : <RejectedCount file={file} />,
          formatDateTime(file.loadedAt),
          file.loadedBy || say(words.byCommand),
        ],
      }))}
    />
  );
}
