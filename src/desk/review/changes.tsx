import { effectsNow } from '../../application/record/detail.ts';
import type { Effects } from '../../application/record/effects.ts';
import type { ComparedBlock } from '../../contract/compare.ts';
import { officeText } from '../../contract/pending.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Say, Text } from '../../ground/words.ts';
import { DescriptionList, Notice, Section, Stack } from '../../ui/index.ts';
import { PartedBeforeAfter, type Parts } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { appliesFrom } from '../../words/changes.ts';
import type { Desk } from './desk.ts';
import { asOf, feeOf, feeSame, reviewWords, yen } from './words.ts';

/** 変更前／変更後, as it would be accepted now; once decided, as it was. */
export function Changes({ desk }: { desk: Desk }) {
  const { say, lang, judgement, detail, application } = desk;
  const effects = judgement?.effects ?? effectsNow(detail);
  const on = judgement?.startsOn ?? detail.outcome?.startDate ?? application.desiredStart;
  return (
    <Section id="changes" title={say(reviewWords.changes)} lead={say(asOf(formatDayWithWeekday(on, lang)))}>
      {judgement?.contractMoved && (
        <Notice tone={judgement.effectsMoved ? 'warning' : 'info'} level={3} title={say(reviewWords.moved)}>
          <p>{say(judgement.effectsMoved ? reviewWords.movedOther : reviewWords.movedSame)}</p>
        </Notice>
      )}
      {effects.changes.length === 0 && <p>{say(reviewWords.noChange)}</p>}
      {effects.changes.flatMap(({ officeCode, officeName, blocks }) =>
        blocks.map((block) => (
          <Block
            key={`${officeCode}-${block.id}`}
            office={officeText(officeCode, officeName)}
            code={officeCode}
            block={block}
            parts={desk.parts}
          />
        )),
      )}
      <DescriptionList items={[{ term: say(reviewWords.fee), value: <Fees effects={effects} /> }]} />
      <Consequences effects={effects} />
    </Section>
  );
}

type BlockProps = { office: Text; code: string; block: ComparedBlock; parts: Parts };

function Block({ office, code, block, parts }: BlockProps) {
  const say = useSay();
  const shown = (text: Text) => say(text) || say(reviewWords.none);
  return (
    <PartedBeforeAfter
      parts={parts}
      id={`changes-${code}-${block.id}`}
      caption={`${say(block.title)}　${say(office)}`}
      head={{ item: say(reviewWords.item), before: say(reviewWords.before), after: say(reviewWords.after) }}
      changedLabel={say(reviewWords.changed)}
      rows={block.rows.map((row) => ({
        key: row.path,
        item: say(row.label),
        before: shown(row.before),
        after: shown(row.after),
        changed: row.changed,
        ...(row.startsOn && { note: say(appliesFrom(row.startsOn)) }),
      }))}
    />
  );
}

/** What all of them pay; before it each office, where it is more than one. */
function Fees({ effects: { fee, fees = [] } }: { effects: Effects }) {
  const say = useSay();
  return (
    <>
      {fees.map((each) => (
        <div key={each.officeCode}>
          {say(feeOf(say(officeText(each.officeCode, each.officeName)), feeText(each, say)))}
        </div>
      ))}
      <div>{fees.length > 0 ? say(feeOf(say(reviewWords.feeOfAll), feeText(fee, say))) : feeText(fee, say)}</div>
    </>
  );
}

function feeText({ before, after }: Effects['fee'], say: Say): string {
  return before.total === after.total
    ? say(feeSame(after.total))
    : `${say(yen(before.total))} → ${say(yen(after.total))}`;
}

function Consequences({ effects: { warnings, followUps } }: { effects: Effects }) {
  const say = useSay();
  if (warnings.length + followUps.length === 0) return null;
  return (
    <Stack gap="small">
      {warnings.map((warning) => (
        <Notice key={warning.ja} tone="warning" level={3} title={say(reviewWords.warnings)}>
          <p>{say(warning)}</p>
        </Notice>
      ))}
      {followUps.length > 0 && (
        <DescriptionList
          items={followUps.map(({ title, because }) => ({
            term: say(reviewWords.followUps),
            value: say(title),
            note: say(because),
          }))}
        />
      )}
    </Stack>
  );
}
