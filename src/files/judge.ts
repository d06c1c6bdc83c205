import { fileTypeFromBuffer } from 'file-type';
import type { Problem } from '../procedure/field.ts';
import { inspectWorkbook } from './inspect-workbook.ts';
import { type Kind, kinds, maxFileBytes } from './limits.ts';
import { endingOf } from './name.ts';
import * as say from './problems.ts';

/**
 * What a file is, judged by its content; its name must say the same.
 * @param name from `safeName`
 */
export async function judgeFile(name: string, bytes: Uint8Array): Promise<Kind | Problem> {
  if (bytes.length === 0) return say.empty(name);
  if (bytes.length > maxFileBytes) return say.tooLarge(name);
  const found = await kindOf(bytes);
  if (found === 'macros') return say.macros(name);
  if (found === 'locked') return say.locked(name);
  if (found === 'broken') return say.broken(name);
  if (found === undefined) return say.notAccepted(name);
  return (kinds[found].endings as readonly string[]).includes(endingOf(name)) ? found : say.otherEnding(name, found);
}

async function kindOf(bytes: Uint8Array): Promise<Kind | 'macros' | 'locked' | 'broken' | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  switch (found?.ext) {
    case 'pdf':
      return 'pdf';
    case 'png':
    case 'apng':
      return 'png';
    case 'jpg':
      return 'jpeg';
    case 'xlsx':
      return workbookKind(bytes);
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

function workbookKind(bytes: Uint8Array): 'xlsx' | 'macros' | 'broken' {
  const { workbook, macros } = inspectWorkbook(bytes);
  if (macros) return 'macros';
  return workbook ? 'xlsx' : 'broken';
}
