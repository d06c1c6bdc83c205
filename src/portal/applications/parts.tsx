import { Notice } from '../../ui/index.ts';
import { within } from '../../words/applications.ts';
import type { Text } from '../../words/text.ts';
import { linesOf } from './shown.ts';

/** What every part of the detail page is given. */
export type Say = (text: Text) => string;

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

/** Sentences one below the other, as a notice. */
export function Sentences({
  tone,
  title,
  texts,
}: {
  tone: 'info' | 'warning';
  title: string;
  texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}
