import { type Change, type Changes, changesOf } from '../../billing/invoices/changes.ts';
import type { InvoiceContent } from '../../billing/invoices/content.ts';
import { type Content, Details, Section, Table } from '../../ui/index.ts';
import { monthText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import { byApplication, changedBy, changeText, signedYen, sinceText, changesWords as words } from './changes-words.ts';

type Props = {
  now: InvoiceContent;
  before: InvoiceContent | undefined;
  /** An application, as this person may reach it. */
  application(receptionNo: string): Content;
};

/** So many of the largest stand open. */
const open = 8;

/** 「何が変わったか」: why this bill differs from the one of the month before (`bills.md` 29). */
export function WhatChanged({ now, before, application }: Props) {
  const say = useSay();
  if (!before)
    return (
      <Section id="changes" title={say(words.title)}>
        <p>{say(words.none)}</p>
      </Section>
    );
  const changes = changesOf(now, before);
  return (
    <Section
      id="changes"
      title={say(words.title)}
      lead={say(changedBy(monthText(before.month), before.total, changes.total))}
    >
      {changes.list.length === 0 && changes.tax === 0 ? (
        <p>{say(words.same)}</p>
      ) : (
        <Listed changes={changes} application={application} />
      )}
    </Section>
  );
}

function Listed({ changes: { list, tax, total }, application }: { changes: Changes } & Pick<Props, 'application'>) {
  const say = useSay();
  const rest = list.slice(open);
  const restYen = rest.reduce((sum, { yen }) => sum + yen, 0);
  return (
    <>
      <ChangeTable
        id="changes-table"
        list={list.slice(0, open)}
        application={application}
        more={[
          ...(rest.length > 0 ? [{ key: 'more', cells: [say(words.more), say(signedYen(restYen))] }] : []),
          { key: 'tax', cells: [say(words.tax), say(signedYen(tax))] },
        ]}
        foot={[say(words.sum), say(signedYen(total))]}
      />
      {rest.length > 0 && (
        <Details summary={`${say(words.more)} (${rest.length})`}>
          <ChangeTable id="more-changes" list={rest} application={application} />
        </Details>
      )}
    </>
  );
}

type TableProps = Pick<Props, 'application'> & {
  id: string;
  list: readonly Change[];
  more?: { key: string; cells: Content[] }[];
  foot?: Content[];
};

function ChangeTable({ id, list, application, more = [], foot }: TableProps) {
  const say = useSay();
  return (
    <Table
      id={id}
      caption={say(words.caption)}
      captionHidden
      columns={[{ label: say(words.what) }, { label: say(words.effect), align: 'end', nowrap: true }]}
      rows={[
        ...list.map((change, index) => ({
          key: String(index),
          cells: [<Told change={change} application={application} />, say(signedYen(change.yen))],
        })),
        ...more,
      ]}
      {...(foot && { foot })}
    />
  );
}

/** The change with where it comes from: the day and the application that set the units. */
function Told({ change, application }: { change: Change } & Pick<Props, 'application'>) {
  const say = useSay();
  const cause = change.what === 'count' || change.what === 'new' ? change.cause : {};
  return (
    <>
      {say(changeText(change))}
      {(cause.reachedOn || cause.receptionNo) && (
        <div class="description-note">
          {cause.reachedOn && say(sinceText(cause.reachedOn))}{' '}
          {cause.receptionNo && (
            <>
              {say(byApplication)} {application(cause.receptionNo)}
            </>
          )}
        </div>
      )}
    </>
  );
}
