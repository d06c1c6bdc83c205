import { askedAs, correctedRows } from '../../application/record/corrections.ts';
import type { Detail, Query } from '../../application/record/detail.ts';
import type { Filing } from '../../application/record/filing.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { BeforeAfter, DescriptionList, Section } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { queryHeading, detailWords as words } from '../../words/applications.ts';
import { Lines } from './parts.tsx';

/** The 確認事項, each with the question it is about, and what the correction that followed changed (`decisions.md` 31). */
export function Queries({ detail }: { detail: Detail }) {
  const say = useSay();
  const rounds = [...Map.groupBy(detail.queries, ({ revision }) => revision)];
  if (rounds.length === 0) return null;
  return (
    <Section id="queries" title={say(words.queries)}>
      {rounds.map(([revision, queries], index) => (
        <Section
          key={String(revision)}
          id={`query-${revision}`}
          title={say(queryHeading(index + 1))}
          level={3}
          variant="plain"
        >
          <Round detail={detail} revision={revision} queries={queries} />
        </Section>
      ))}
    </Section>
  );
}

type RoundProps = { detail: Detail; revision: number; queries: readonly Query[] };

function Round({ detail: { filings }, revision, queries }: RoundProps) {
  const say = useSay();
  const asked = filings.find((filing) => filing.revision === revision);
  const answered = filings.find((filing) => filing.revision === revision + 1);
  return (
    <>
      <DescriptionList
        dense
        items={queries.map(({ question, text, askedAt }) => ({
          term: say((question !== null && asked && askedAs(asked, question)) || words.queryAbout),
          value: <Lines text={text} empty="" />,
          note: `${say(words.askedAt)} ${formatDateTime(askedAt)}`,
        }))}
      />
      {asked && answered && <Correction older={asked} newer={answered} />}
    </>
  );
}

function Correction({ older, newer }: { older: Filing; newer: Filing }) {
  const say = useSay();
  const rows = correctedRows(older, newer);
  if (rows.length === 0) return <p>{say(words.correctedNothing)}</p>;
  return (
    <BeforeAfter
      id={`corrected-${newer.revision}`}
      caption={say(words.corrected)}
      head={{ item: say(words.item), before: say(words.beforeCorrection), after: say(words.afterCorrection) }}
      changedLabel={say(words.changed)}
      rows={rows.map(({ question, label, before, after }) => ({
        key: question,
        item: say(label),
        before: <Lines text={say(before)} empty={say(words.nothing)} />,
        after: <Lines text={say(after)} empty={say(words.nothing)} />,
        changed: true,
      }))}
    />
  );
}
