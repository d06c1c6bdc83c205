import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';
import type { Problem } from '../procedure/field.ts';
import type { Content } from './content.ts';
import { inspectWorkbook } from './inspect-workbook.ts';
import { bytesIn, type FileLimits, fileLimits, type Kind, kinds } from './limits.ts';
import { endingOf } from './name.ts';
import * as say from './problems.ts';

/**
 * What a file is, judged by its content; its name must say the same.
 * @param name from `safeName`
 */
export async function judgeFile(
  name: string,
  content: Content,
  most: FileLimits = fileLimits,
): Promise<Kind | Problem> {
  if (content.size === 0) return say.empty(name);
  if (content.size > bytesIn(most)) return say.tooLarge(name, bytesIn(most));
  const found = await kindOf(content);
  if (found === 'macros') return say.macros(name);
  if (found === 'locked') return say.locked(name);
  if (found === 'broken') return say.broken(name);
  if (found === undefined) return say.notAccepted(name);
  return (kinds[found].endings as readonly string[]).includes(endingOf(name)) ? found : say.otherEnding(name, found);
}

async function kindOf(content: Content): Promise<Kind | 'macros' | 'locked' | 'broken' | undefined> {
  switch (await endingBy(content)) {
    case 'pdf':
      return 'pdf';
    case 'png':
    case 'apng':
      return 'png';
    case 'jpg':
      return 'jpeg';
    case 'xlsx':
      return workbookKind(content);
    case 'xlsm':
    case 'xltm':
      return 'macros';
    // The container of the old Excel format, and of a new one that is sealed with a password.
    case 'cfb':
      return 'locked';
    default:
      return undefined;
  }
}

async function endingBy(content: Content): Promise<string | undefined> {
  const stream = content.stream();
  try {
    return (await fileTypeFromStream(Readable.toWeb(stream) as ReadableStream<Uint8Array>))?.ext;
  } finally {
    stream.destroy();
  }
}

async function workbookKind(content: Content): Promise<'xlsx' | 'macros' | 'broken'> {
  const { workbook, macros } = await inspectWorkbook(content);
  if (macros) return 'macros';
  return workbook ? 'xlsx' : 'broken';
}
