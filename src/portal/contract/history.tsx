import { formatDaySlashed } from '../../ground/text/day.ts';
import type { LedgerEntry } from '../../ledger/read.ts';
import { may } from '../../people/permissions.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { Link, Section, Table, Tag } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { Parted } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { ApplicationLink, contractHref } from './links.tsx';
import type { View } from './view.ts';
import { contractOf, contractWords as words } from './words.ts';

/** Every accepted change, newest first, each with its application and the contract as it was from that day on. */
export function History({ view }: { view: View }) {
  const say = useSay();
  return (
    <Section id="history" title={say(words.history)} lead={say(words.historyLead)}>
      <Parted
        id="history"
        anchor="history-title"
        label={say(words.history)}
        rows={listed(view)}
        parts={view.parts}
        draw={(shown) => <Changes view={view} changes={shown} />}
      />
    </Section>
  );
}

function Changes({ view, changes }: { view: View; changes: readonly LedgerEntry[] }) {
  const say = useSay();
  return (
    <Table
      id="history-table"
      caption={say(words.historyList)}
      captionHidden
      cards
      columns={[
        { label: say(words.startsOn), nowrap: true },
        { label: say(words.receptionNo), nowrap: true },
        { label: say(words.what) },
        { label: say(words.see) },
      ]}
      rows={changes.map((change, index) => ({ key: String(index), cells: cellsOf(view, change) }))}
    />
  );
}

/** A company is registered along with its first office: one row tells of both. */
const listed = ({ changes, officeCode }: View): LedgerEntry[] =>
  changes.filter(({ origin, subject }) => origin !== 'opening' || subject === officeCode);

function cellsOf(view: View, change: LedgerEntry) {
  const { effectiveOn, receptionNo } = change;
  const say = sayIn(view.c.get('lang'));
  const day = formatDaySlashed(effectiveOn);
  return [
    <>
      {day} {effectiveOn > view.today && <Tag icon="calendar">{say(words.ahead)}</Tag>}
    </>,
    receptionNo && change.origin !== 'correction' ? (
      <ApplicationLink actor={view.actor} filed={view.filed.get(receptionNo)} receptionNo={receptionNo} />
    ) : (
      say(words.empty)
    ),
    whatOf(view, change),
    <Link href={contractHref(view.officeCode, effectiveOn)}>{say(contractOf(day))}</Link>,
  ];
}

/** What the change was for; another office's application is not told about. */
function whatOf({ actor, c, filed }: View, { origin, receptionNo }: LedgerEntry): string {
  const lang = c.get('lang');
  const say = sayIn(lang);
  if (origin === 'opening') return say(words.opening);
  if (origin === 'correction') return say(words.correction);
  const application = filed.get(receptionNo);
  if (!application || !may(actor, 'contract.read', application.officeCode)) return say(words.otherOffice);
  return application.procedures.map((id) => say(menuTitle(id))).join(lang === 'ja' ? '、' : ', ');
}
