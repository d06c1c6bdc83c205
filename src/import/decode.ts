/**
 * The text of a file in UTF-8 or UTF-16, with or without its mark, or in Shift_JIS as Japanese spreadsheet programs save it
 * (Windows-31J, with the signs of NEC and IBM). Undefined when it is none of them. Where a program of old ends a file with Ctrl-Z, the text
 * ends there; its line breaks are `\n`.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = encodingsOf(bytes).reduce<string | undefined>((read, each) => read ?? tried(each, bytes), undefined);
  return text === undefined ? undefined : withoutEnd(text).replace(/\r\n?/g, '\n');
}

function withoutEnd(text: string): string {
  const end = text.indexOf('\u001A');
  return end >= 0 && /^[\s\p{Cc}]*$/u.test(text.slice(end)) ? text.slice(0, end) : text;
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  // Without its mark: the separators and line breaks of every file are ASCII, each with an empty byte beside it.
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0) return ['utf-16be'];
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return ['utf-16le'];
  return ['utf-8', 'shift_jis'];
}

function tried(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
