import { Readable } from 'node:stream';
import { findUsageFile } from '../../billing/usage/files.ts';
import { rejectedCsv } from '../../billing/usage/rejected.ts';
import { contentDisposition } from '../../files/name.ts';
import { AppError } from '../../ground/errors.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { usageMonthIn } from './usage-month.tsx';

/** The lines of a file that could not be read, as CSV, sent as they are read: there may be a hundred thousand. */
export async function answerRejected(visit: CentreVisit): Promise<Response> {
  const { c, web, lang } = visit;
  const file = await findUsageFile(web.db, c.req.param('id') ?? '');
  if (file?.month !== usageMonthIn(visit)) throw new AppError('notFound');
  const text = Readable.from(rejectedCsv(web.db, file.id, lang)).map((piece: string) => Buffer.from(piece));
  return c.body(Readable.toWeb(text) as ReadableStream, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition(`${file.name}_rejected.csv`),
    'cache-control': 'private, no-store',
  });
}
