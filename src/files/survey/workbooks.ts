import { AppError } from '../../ground/errors.ts';
import { createHelper, HelperError } from '../../ground/helper.ts';
import type { DiskContent } from '../content.ts';
import * as say from '../problems.ts';
import type { FilledSheet } from './open-workbook.ts';
import type { WorkbookAnswer, WorkbookRequest } from './worker.ts';

/** Opens workbooks in a process of its own: a few kilobytes can unpack to cells that take seconds, and those would be everybody's. */
export interface Workbooks {
  /**
   * @returns undefined for a file that is no workbook, is broken, or holds more than any form
   * @throws AppError `unavailable` when too many wait to be opened
   */
  open(file: Pick<DiskContent, 'path'>): Promise<FilledSheet[] | undefined>;
  close(): Promise<void>;
}

export function createWorkbooks({ timeout = 10_000 }: { timeout?: number } = {}): Workbooks {
  const helper = createHelper<WorkbookRequest, WorkbookAnswer>({ program, waiting: 16, timeout, rest: 10_000 });
  return {
    async open({ path }) {
      try {
        const answer = await helper.ask({ path });
        return 'sheets' in answer ? answer.sheets : undefined;
      } catch (error) {
        if (!(error instanceof HelperError)) throw error;
        // What it cannot open in time or in its memory is no form.
        if (error.code === 'crashed') return undefined;
        throw new AppError('unavailable', say.notReadNow, { cause: error });
      }
    },
    close: helper.close,
  };
}

const program = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './files/workbook-worker.js',
  import.meta.url,
);
