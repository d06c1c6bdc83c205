import type { Text } from '../../ground/words.ts';
import type { Page } from '../../procedure/define.ts';
import { TermHelp } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Term, termsIn, whatIs, glossaryWords as words } from '../../words/glossary.ts';

/** What the terms mean that stand in a label. */
export function TermsHelp({ terms }: { terms: readonly Term[] }) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <div class="term-helps">
      {terms.map(({ id, term, explained }) => (
        <TermHelp key={id} summary={say(whatIs(term))} more={{ href: `/glossary#${id}`, label: say(words.all) }}>
          {say(explained)}
        </TermHelp>
      ))}
    </div>
  );
}

/** The terms of a page's title that none of its labels will explain. */
export function termsOfTitle({ title, sections }: Page): Term[] {
  const labels = sections.flatMap(({ ask }) => Object.values(ask).map(({ label }) => label));
  const told = new Set(labels.flatMap(termsIn).map(({ id }) => id));
  return termsIn(title).filter(({ id }) => !told.has(id));
}

/** Gives each label the terms that no label above it has held: a page explains a word once. */
export function explainer(): (label: Text) => Term[] {
  const told = new Set<string>();
  return (label) => {
    const fresh = termsIn(label).filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return fresh;
  };
}
