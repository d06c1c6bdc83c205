import { compare } from '../../contract/compare.ts';
import type { Contract } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { Section } from '../../ui/index.ts';
import { PartedBeforeAfter, type Parts } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { Lines } from '../applications/parts.tsx';
import { betweenDays, contractWords as words } from './words.ts';

type State = { day: Day; contract: Contract | undefined };
type TwoDaysProps = { earlier: State; later: State; parts: Parts };

/** The contract of two days side by side: only what is not the same. */
export function TwoDays({ earlier, later, parts }: TwoDaysProps) {
  const say = useSay();
  const [from, to] = [formatDaySlashed(earlier.day), formatDaySlashed(later.day)];
  const title = say(betweenDays(from, to));
  const missing = [earlier, later].find(({ contract }) => contract === undefined);
  if (missing || !earlier.contract || !later.contract)
    return (
      <Section id="two-days" title={title}>
        <p>{say(words.noContract)}</p>
      </Section>
    );
  const rows = compare(earlier.contract, later.contract).flatMap(({ id, title: block, rows: all }) =>
    all.filter(({ changed }) => changed).map((row) => ({ ...row, id, block })),
  );
  return (
    <Section id="two-days" title={title} lead={say(rows.length === 0 ? words.noDifference : words.difference)}>
      {rows.length > 0 && (
        <PartedBeforeAfter
          parts={parts}
          id="two-days-table"
          caption={say(words.difference)}
          captionHidden
          head={{ item: say(words.what), before: from, after: to }}
          changedLabel={say(words.differs)}
          rows={rows.map(({ id, block, path, label, before, after }) => ({
            key: `${id}-${path}`,
            item: (
              <>
                <small>{say(block)}</small>
                <br />
                {say(label)}
              </>
            ),
            before: <Lines text={say(before)} empty={say(words.none)} />,
            after: <Lines text={say(after)} empty={say(words.none)} />,
            changed: true,
          }))}
        />
      )}
    </Section>
  );
}
