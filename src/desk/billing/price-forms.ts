import { readFile } from 'node:fs/promises';
import type { Price } from '../../contract/prices.ts';
import type { Fault } from '../../ground/command.ts';
import { BrokenCsv } from '../../ground/csv.ts';
import { AppError } from '../../ground/errors.ts';
import { parseDay } from '../../ground/text/day.ts';
import { enterPrices, findPriceProposal, proposePrices } from '../../prices/enter.ts';
import { readPriceFile } from '../../prices/file.ts';
import { loadPrices } from '../../prices/load.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { readForm, readWithFiles } from '../../web/form.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { moverOf } from '../mover.ts';
import { brokenCsvText } from './payment-words.ts';
import { priceLineText, priceWords as words } from './price-words.ts';
import { type PricesRefused, pricesPath, showPrices } from './prices.tsx';

const byOf = (visit: CentreVisit) => ({ mover: moverOf(visit), now: visit.web.clock.now() });

/** Faults of a file that are told: the rest is told once these are mended. */
const mostTold = 50;

/** POST: a file of prices, which is looked at before it counts. */
export async function postPriceFile(visit: CentreVisit): Promise<Response> {
  const { files, problems } = await readWithFiles(visit.c);
  const file = files.find(({ field }) => field === 'file');
  if (!file) return refuse(visit, [{ field: 'file', text: problems.file?.problem ?? words.chooseFile }], {});
  const read = readOrBroken(await readFile(file.content.path));
  if ('broken' in read) return refuse(visit, [{ field: 'file', text: read.broken }], {});
  if (read.faults)
    return refuse(
      visit,
      read.faults.slice(0, mostTold).map(({ line, fault }) => ({ field: 'file', text: priceLineText(line, fault) })),
      {},
    );
  return propose(visit, read.rows);
}

function readOrBroken(bytes: Buffer) {
  try {
    return readPriceFile(bytes);
  } catch (error) {
    if (error instanceof BrokenCsv) return { broken: brokenCsvText(error.line) };
    throw error;
  }
}

/** POST: another amount for one price, from a month on. */
export async function postPriceChange(visit: CentreVisit): Promise<Response> {
  const typed = await readForm(visit.c);
  const { rows } = await loadPrices(visit.web.db);
  const named = first(typed, 'price');
  const price = rows.find(({ kind, key, plan, until }) => until === null && `${kind} ${key} ${plan}`.trim() === named);
  const amount = first(typed, 'amount')
    .normalize('NFKC')
    .replace(/[,\s円]/g, '');
  const from = parseDay(first(typed, 'from'));
  if (!price || !from?.endsWith('-01')) throw new AppError('notFound');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(amount))
    return refuse(visit, [{ field: 'amount', text: words.wrongAmount }], typed);
  return propose(visit, [{ ...price, from, until: null, amount: Math.round(Number(amount) * 100), sample: false }]);
}

async function propose(visit: CentreVisit, rows: readonly Price[]): Promise<Response> {
  const id = await proposePrices(visit.web.db, rows, byOf(visit));
  return visit.c.redirect(`${pricesPath}/proposals/${id}`, 303);
}

const refuse = (visit: CentreVisit, faults: readonly Fault[], typed: Raw): Promise<Response> =>
  showAgain<PricesRefused>(visit, { at: pricesPath, sent: { faults, typed } }, (sent) => showPrices(visit, sent));

/** POST: makes proposed prices count. Asked twice, they are entered once. */
export async function postEnter(visit: CentreVisit): Promise<Response> {
  const proposal = await findPriceProposal(visit.web.db, visit.c.req.param('id') ?? '');
  if (!proposal) throw new AppError('notFound');
  await enterPrices(visit.web.db, proposal.id, byOf(visit));
  return visit.c.redirect(`${pricesPath}/proposals/${proposal.id}`, 303);
}
