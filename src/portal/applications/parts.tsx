import type { Text } from '../../ground/words.ts';
import { within } from '../../words/applications.ts';
import { linesOf } from './shown.ts';

/** What every part of the detail page is given. */
/** 「理由：…」 */
export const labelled = (label: Text, value: string): Text => within(label, { ja: value, en: value });

/** A text with its line breaks; the given word where it is empty. */
export function Lines({ text, empty }: { text: string; empty: string }) {
  const lines = linesOf(text);
  if (lines.length === 0) return <>{empty}</>;
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
