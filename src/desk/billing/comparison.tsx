import type { Problem } from '../../billing/charges/problem.ts';
import { comparisons } from '../../billing/months/compare.ts';
import type { BillingMonth } from '../../billing/months/read.ts';
import { listed, type Text } from '../../ground/words.ts';
import { DescriptionList, Link, Section, Table, Tabs } from '../../ui/index.ts';
import { yenText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import type { Shown } from './compared.ts';
import { changeText, comparisonWords, monthWords as words } from './month-words.ts';
import { monthPath } from './months.tsx';

/** What a calculation came to, and its offices against the month before (`bills.md` 13). */
export function Comparison({
  month,
  compared: { show, sums, rows, page, pages },
}: {
  month: BillingMonth;
  compared: Shown;
}) {
  const say = useSay();
  const path = monthPath(month.month);
  return (
    <Section id="result" title={say(words.result)}>
      <DescriptionList
        dense
        items={[
          { term: say(words.offices), value: sums.offices.toLocaleString('ja-JP') },
          { term: say(words.sum), value: say(yenText(sums.after)), note: say(changeText(sums.after - sums.before)) },
          { term: say(words.sumBefore), value: say(yenText(sums.before)) },
        ]}
      />
      <Tabs
        label={say(words.result)}
        items={comparisons.map((each) => ({
          href: `${path}?show=${each}#result`,
          label: `${say(comparisonWords[each])} (${sums.counts[each].toLocaleString('ja-JP')})`,
          current: each === show,
        }))}
      />
      {rows.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <Table
          id="compared"
          caption={say(comparisonWords[show])}
          captionHidden
          cards
          columns={[
            { label: say(words.office) },
            { label: say(words.before), align: 'end', nowrap: true },
            { label: say(words.after), align: 'end', nowrap: true },
            { label: say(words.change), align: 'end', nowrap: true },
            { label: say(words.problem) },
          ]}
          rows={rows.map(({ officeCode, officeName, before, after, problems }) => ({
            key: officeCode,
            cells: [
              <Link href={`${path}/offices/${officeCode}`}>
                {officeCode} {officeName}
              </Link>,
              before.toLocaleString('ja-JP'),
              after.toLocaleString('ja-JP'),
              say(changeText(after - before)),
              say(listed(problems.map(problemText), words.nothing)),
            ],
          }))}
        />
      )}
      {pages > 1 && <Pages path={path} show={show} page={page} pages={pages} />}
    </Section>
  );
}

function Pages({ path, show, page, pages }: { path: string; show: string; page: number; pages: number }) {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
  );
  return (
    <Tabs
      label={`${page} / ${pages}`}
      items={near.map((each) => ({
        href: `${path}?show=${show}&page=${each}#result`,
        label: String(each),
        current: each === page,
      }))}
    />
  );
}

export const problemText = (problem: Problem): Text =>
  problem.kind === 'noPrice'
    ? {
        ja: `業務コード${problem.key}の単価（${problem.plan}プラン）が料金表にありません`,
        en: `No price of ${problem.key} on plan ${problem.plan}`,
      }
    : {
        ja: `請求額${problem.total.toLocaleString('ja-JP')}円は上限を超えています`,
        en: `A sum of ${problem.total.toLocaleString('en')} yen cannot be`,
      };
