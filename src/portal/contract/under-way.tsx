import type { UnderWay } from '../../application/lists/under-way.ts';
import { shownStatus } from '../../application/move/status.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { inSentence, listed } from '../../ground/words.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { Link, Section, StatusTag, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { contractHref } from './links.tsx';
import { wishedStart, contractWords as words } from './words.ts';

type UnderWayProps = { applications: readonly UnderWay[]; officeCode: string };

/** Applications that are filed and not yet in force: what else is about to change this contract. */
export function UnderWaySection({ applications, officeCode }: UnderWayProps) {
  const say = useSay();
  if (applications.length === 0) return null;
  return (
    <Section id="under-way" title={say(words.underWay)}>
      <Table
        id="under-way-table"
        caption={say(words.underWayList)}
        captionHidden
        cards
        columns={[
          { label: say(words.receptionNo), nowrap: true },
          { label: say(words.what) },
          { label: say(words.status), nowrap: true },
          { label: say(words.startsOn), nowrap: true },
        ]}
        rows={applications.map(({ receptionNo, procedures, status, start, fixed }) => ({
          key: receptionNo,
          cells: [
            <Link class="number" href={`/applications/${receptionNo}`}>
              {receptionNo}
            </Link>,
            say(listed(procedures.map((id) => inSentence(menuTitle(id))))),
            <StatusTag status={status}>{say(shownStatus(status))}</StatusTag>,
            start === null ? (
              '—'
            ) : fixed ? (
              <Link href={contractHref(officeCode, start)}>{formatDaySlashed(start)}</Link>
            ) : (
              say(wishedStart(formatDaySlashed(start)))
            ),
          ],
        }))}
      />
    </Section>
  );
}
