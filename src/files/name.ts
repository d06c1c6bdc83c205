import { typedLine } from '../ground/text/normalise.ts';

/**
 * A file's name as it is kept and shown: code point for code point like what is typed (`decisions.md` 18), without folders, control
 * characters and what cannot be seen, at most 255 characters with its ending. Characters that only some systems forbid stay; see
 * `downloadName`. Never empty.
 */
export function safeName(raw: string): string {
  const line = typedLine(withoutFolders(raw).replace(unreadable, ''));
  const { stem, ending } = splitName(line.replace(/[.\s]+$/u, ''));
  const kept = [...stem.replace(edges, '')].slice(0, maxLength - ending.length).join('');
  return `${typedLine(kept).replace(edges, '') || unnamed}${ending}`;
}

/** The ending of a name in lower case without its dot; '' when it has none. */
export function endingOf(name: string): string {
  return splitName(name).ending.slice(1).toLowerCase();
}

/** The name without what Windows forbids in one: each such character becomes `_`. */
function downloadName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_');
}

/** The header that saves a file under its own name, in Japanese too (RFC 6266, with the plain name for old programs). */
export function contentDisposition(name: string): string {
  const download = downloadName(name);
  const plain = download.replace(/[^\x20-\x7e]/gu, '_').replaceAll('%', '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(download)}`;
}

const maxLength = 255;
const unnamed = 'file';

/** Dots here would hide the file, or name a folder. */
const edges = /^[.\s]+|[.\s]+$/gu;

// Control characters, halves of surrogate pairs, and the separators that some programs take for line breaks.
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

const withoutFolders = (name: string) => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** An ending is short and of ASCII letters and digits; anything else after a dot is part of the name. */
function splitName(name: string): { stem: string; ending: string } {
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** RFC 8187: what `encodeURIComponent` leaves and the header does not allow is encoded as well. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
}
