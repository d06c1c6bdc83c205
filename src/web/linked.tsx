import { changedRows, type Effects } from '../application/record/effects.ts';
import { BeforeAfter, SummaryCard } from '../ui/index.ts';
import { appliesFrom } from '../words/changes.ts';
import { comparedIn, linkedWords as words } from '../words/linked.ts';
import { useSay } from './say.ts';

export type LinkedCardProps = {
  id: string;
  title: string;
  /** The way into it. */
  link: { href: string; label: string };
  effects: Effects;
};

/** Another application of a linked group, beside the one on the page: what it changes, and the way into it. */
export function LinkedCard({ id, title, link, effects }: LinkedCardProps) {
  const say = useSay();
  const rows = changedRows(effects);
  return (
    <SummaryCard id={id} title={title} level={3} edit={link} items={[]}>
      {rows.length === 0 ? (
        <p>{say(words.nothingYet)}</p>
      ) : (
        <BeforeAfter
          id={`${id}-changes`}
          caption={say(comparedIn(title))}
          captionHidden
          head={{ item: say(words.item), before: say(words.before), after: say(words.after) }}
          changedLabel={say(words.changed)}
          rows={rows.map(({ path, label, before, after, startsOn }) => ({
            key: path,
            item: say(label),
            before: say(before) || say(words.none),
            after: say(after) || say(words.none),
            changed: true,
            ...(startsOn && { note: say(appliesFrom(startsOn)) }),
          }))}
        />
      )}
    </SummaryCard>
  );
}
