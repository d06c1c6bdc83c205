/** How the bytes of a file become text. */
export type Encoding = 'utf-8' | 'shift_jis';

/** A line with more characters than any that can be read is cut: what one line takes of the memory is bounded. */
const longest = 2_000;

/**
 * The lines of a text, as many at once as a piece of it holds. They end in any of the three ways; the mark of UTF-8 is no part of the first,
 * and the Ctrl-Z with which a program of old ends a file none of the last.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding);
  let open = '';
  const cut = (text: string): string[] => {
    const lines = (open + text).split(lineBreak);
    open = (lines.pop() ?? '').slice(0, longest);
    return lines.map((line) => line.slice(0, longest));
  };
  for await (const piece of source) yield cut(decoder.decode(piece, { stream: true }));
  yield [...cut(decoder.decode()), open.replace(/\p{Cc}+$/u, '')];
}

/** A carriage return at the end of a piece may have its line feed in the next. */
const lineBreak = /\r\n|\n|\r(?!$)/;
