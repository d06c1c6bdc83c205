import { describe } from '../../contract/rows.ts';
import { AppError } from '../../ground/errors.ts';
import { readOptionalDay } from '../../ground/text/day.ts';
import { findContractAsOf } from '../../ledger/read.ts';
import { answerCsv } from '../../web/downloads.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { sourcesOf } from './sources.ts';
import { setBy, contractWords as words } from './words.ts';

/** GET /contract.csv: the contract of an office as of a day, a row a value, each with the applications that set it. */
export async function sendContractCsv(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const offices = officesOf(actor, 'contract.read');
  const office = c.req.query('office') ?? offices[0] ?? '';
  if (!offices.includes(office)) throw new AppError('notFound');
  const on = readOptionalDay(c.req.query('on') ?? '', words.on).day ?? web.clock.today();
  const contract = await findContractAsOf(web.db, office, on);
  if (!contract) throw new AppError('notFound');
  return answerCsv(c, `${words.title.ja}_${office}_${on}.csv`, [
    [say(words.office), say(words.on), say(words.block), say(words.what), say(words.value), say(setBy)],
    ...describe(contract).flatMap((block) =>
      block.rows.map((row) => [
        office,
        on,
        say(block.title),
        say(row.label),
        say(row.value),
        sourcesOf(contract, row).join(' '),
      ]),
    ),
  ]);
}
