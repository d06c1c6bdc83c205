import { effectsOf } from '../../application/record/effects.ts';
import { wordingOf } from '../../application/record/pages.ts';
import type { ComparedBlock, ComparedRow } from '../../contract/compare.ts';
import { isPending, officeText } from '../../contract/pending.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import { Columns, DescriptionList, Details, Section, Stack } from '../../ui/index.ts';
import { Parted, PartedBeforeAfter } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { appliesFrom } from '../../words/changes.ts';
import { Lines } from '../applications/parts.tsx';
import { Fee, partsOfCheck } from './check-parts.tsx';
import { unchangedCount, checkWords as words } from './check-words.ts';
import { choiceWords } from './choice-words.ts';
import type { Journey } from './journey.ts';

/** What changes, first of all: one table over every contract, from when, and what it does to the fee; what stays is folded. */
export function Changes({ journey }: { journey: Journey }) {
  const { say, examined, lang } = journey;
  const { changes } = effectsOf(examined.assessment);
  const wording = wordingOf(examined.procedures);
  const blocks = blocksOf(journey, changes);
  const changed = blocks.flatMap(({ whose, officeCode, block }) =>
    block.rows.filter((row) => row.changed).map((row) => ({ whose, officeCode, block, row })),
  );
  const beginning = changed.filter(({ officeCode }) => isPending(officeCode));
  const changing = changed.filter(({ officeCode }) => !isPending(officeCode));
  const start = examined.choice.desiredStart;
  return (
    <Section
      id="changes"
      title={say(wording.changes)}
      lead={say(changed.length > 0 ? wording.changesLead : words.noChanges)}
    >
      {start && (
        <DescriptionList
          dense
          items={[{ term: say(choiceWords.desiredStart), value: <strong>{formatDayWithWeekday(start, lang)}</strong> }]}
        />
      )}
      {changing.length > 0 && <ChangeTable journey={journey} changed={changing} />}
      {beginning.length > 0 && <Beginning changed={beginning} />}
      {examined.assessment.operations.length > 0 && <Fee journey={journey} />}
      <Unchanged journey={journey} blocks={blocks} />
    </Section>
  );
}

type Changed = { whose: string; officeCode: string; block: ComparedBlock; row: ComparedRow };

/** One table over all contracts and blocks; the first row of a block says whose and what it is. */
function ChangeTable({ journey, changed }: { journey: Journey; changed: readonly Changed[] }) {
  const { say, examined } = journey;
  const wording = wordingOf(examined.procedures);
  const begins = ({ whose, block }: Changed, index: number) =>
    changed[index - 1]?.whose !== whose || changed[index - 1]?.block.id !== block.id;
  return (
    <PartedBeforeAfter
      parts={partsOfCheck(journey)}
      id="compare"
      caption={`${say(wording.before)}・${say(wording.after)}`}
      captionHidden
      head={{ item: say(words.item), before: say(wording.before), after: say(wording.after) }}
      changedLabel={say(wording.changed)}
      rows={changed.map((each, index) => ({
        key: `${each.whose}-${each.block.id}-${each.row.path}`,
        item: (
          <>
            {begins(each, index) && (
              <>
                <small>
                  {each.whose}
                  {say(each.block.title)}
                </small>
                <br />
              </>
            )}
            {say(each.row.label)}
          </>
        ),
        before: <Lines text={say(each.row.before)} empty={say(words.none)} />,
        after: <Lines text={say(each.row.after)} empty={say(words.none)} />,
        changed: true,
        ...(each.row.startsOn && { note: say(appliesFrom(each.row.startsOn)) }),
      }))}
    />
  );
}

/** A contract that begins, whose office has no code yet, has nothing before: what it holds stands block by block, without an empty column. */
function Beginning({ changed }: { changed: readonly Changed[] }) {
  const say = useSay();
  const blocks = Map.groupBy(changed, ({ whose, block }) => `${whose}${say(block.title)}`);
  return (
    <Columns>
      {[...blocks].map(([title, rows]) => (
        <div key={title}>
          <h3>{title}</h3>
          <DescriptionList
            dense
            items={rows.map(({ row }) => ({
              term: say(row.label),
              value: <Lines text={say(row.after)} empty={say(words.none)} />,
              ...(row.startsOn && { note: say(appliesFrom(row.startsOn)) }),
            }))}
          />
        </div>
      ))}
    </Columns>
  );
}

type WhoseBlock = { whose: string; officeCode: string; block: ComparedBlock };

/** The blocks that something changes in; those of other offices say whose they are. */
const blocksOf = ({ say, draft }: Journey, changes: ReturnType<typeof effectsOf>['changes']): WhoseBlock[] =>
  changes.flatMap(({ officeCode, officeName, blocks }) =>
    blocks.map((block) => ({
      whose: officeCode === draft.officeCode ? '' : `${say(officeText(officeCode, officeName))} `,
      officeCode,
      block,
    })),
  );

/** What stays as it is beside what changes, folded away. */
function Unchanged({ journey, blocks }: { journey: Journey; blocks: readonly WhoseBlock[] }) {
  const say = useSay();
  const staying = blocks
    .map((each) => ({ ...each, rows: each.block.rows.filter(({ changed }) => !changed) }))
    .filter(({ rows }) => rows.length > 0);
  if (staying.length === 0) return null;
  const parts = partsOfCheck(journey);
  return (
    <Details
      summary={say(unchangedCount(staying.reduce((sum, { rows }) => sum + rows.length, 0)))}
      open={parts.turned('stay-')}
    >
      <Stack gap="small">
        {staying.map(({ whose, officeCode, block, rows }) => {
          const id = `stay-${officeCode.replaceAll(':', '-')}-${block.id}`;
          const title = `${whose}${say(block.title)}`;
          return (
            <div key={id} id={id}>
              <h3>{title}</h3>
              <Parted id={id} anchor={id} label={title} rows={rows} parts={parts} draw={drawn} />
            </div>
          );
        })}
      </Stack>
    </Details>
  );

  function drawn(shown: ComparedRow[]) {
    return (
      <DescriptionList
        dense
        items={shown.map(({ label, after }) => ({
          term: say(label),
          value: <Lines text={say(after)} empty={say(words.none)} />,
        }))}
      />
    );
  }
}
