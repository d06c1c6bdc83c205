/**
 * The text of a file in UTF-8, with or without its mark, or in Shift_JIS as Japanese spreadsheet programs save it (Windows-31J).
 * Undefined when it is neither.
 */
export function decode(bytes: Uint8Array): string | undefined {
  return tried('utf-8', bytes) ?? tried('shift_jis', bytes);
}

function tried(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
