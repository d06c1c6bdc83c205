import { readFile } from 'node:fs/promises';
import { ReceiptByHand, receiveByHand } from '../../billing/payments/by-hand.ts';
import { NoDebitRun } from '../../billing/payments/debit-moves.ts';
import { findDebitRun } from '../../billing/payments/debit-read.ts';
import { makeDebitRun } from '../../billing/payments/debit-run.ts';
import type { dropDebit, handOverDebit } from '../../billing/payments/hand-over.ts';
import { BadResult, readDebitResult } from '../../billing/payments/read-result.ts';
import { loadTransfers, matchTransfer, NotMatched, unmatchTransfer } from '../../billing/payments/transfers.ts';
import { safeName } from '../../files/name.ts';
import type { Fault } from '../../ground/command.ts';
import { BrokenCsv } from '../../ground/csv.ts';
import { AppError } from '../../ground/errors.ts';
import { parseDay } from '../../ground/text/day.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { readForm, readWithFiles } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { moverOf } from '../mover.ts';
import { debitPath, showDebit } from './debit.tsx';
import { showDebitRun } from './debit-run.tsx';
import {
  brokenCsvText,
  debitRunFaultWords,
  debitStatusWords,
  debitWords,
  lineText,
  notMatchedWords,
  transferWords,
} from './payment-words.ts';
import { showTransfers, transfersPath } from './transfers.tsx';
import { showUnpaid, unpaidPath } from './unpaid.tsx';

/** What was refused on a page of payments, with what had been typed. */
export type PaymentRefused = { status: 409 | 422; faults: readonly Fault[]; typed?: Raw };

type Page = { at: string; show(visit: CentreVisit, refused: PaymentRefused): Promise<Response> };

/** Does it and goes on, or shows the page with what stands in the way. @param typed what is shown again */
async function doneOr(
  visit: CentreVisit,
  { at, show }: Page,
  work: () => Promise<string>,
  typed?: Raw,
): Promise<Response> {
  try {
    return visit.c.redirect(await work(), 303);
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return showAgain<PaymentRefused>(visit, { at, sent: { ...refused, ...(typed && { typed }) } }, (sent) =>
      show(visit, sent),
    );
  }
}

class Refusal extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ text }) => text.en).join(' '));
  }
}

function refusalOf(error: unknown): PaymentRefused | undefined {
  if (error instanceof Refusal) return { status: 422, faults: error.faults };
  if (error instanceof NoDebitRun)
    return { status: 409, faults: [{ field: 'debitOn', text: debitRunFaultWords[error.fault] }] };
  if (error instanceof NotMatched)
    return { status: 422, faults: [{ field: 'number', text: notMatchedWords[error.fault] }] };
  if (error instanceof BrokenCsv) return { status: 422, faults: [{ field: 'file', text: brokenCsvText(error.line) }] };
  if (error instanceof BadResult)
    return {
      status: 422,
      faults: error.faults.map(({ line, fault }) => ({ field: 'file', text: lineText(line, fault) })),
    };
  if (error instanceof AlreadyMoved) return { status: 409, faults: [{ field: 'next', text: movedText(error) }] };
  return undefined;
}

const movedText = ({ by, status }: AlreadyMoved) => {
  const { ja, en } = debitStatusWords[status as keyof typeof debitStatusWords] ?? { ja: status, en: status };
  return {
    ja: `${by ? `${by}が先に操作し、` : ''}現在の状態は「${ja}」です。`,
    en: `${by ? `${by} was first: it` : 'It'} is “${en}” now.`,
  };
};

/** POST: makes the file of a day of debit. */
export async function postDebit(visit: CentreVisit): Promise<Response> {
  const typed = await readForm(visit.c);
  return doneOr(visit, { at: debitPath, show: showDebit }, async () => {
    const debitOn = parseDay(first(typed, 'debitOn'));
    if (!debitOn) throw new Refusal([{ field: 'debitOn', text: debitWords.choose }]);
    return `${debitPath}/${await makeDebitRun(visit.web, { debitOn, mover: moverOf(visit) })}`;
  });
}

async function runOf({ c, web }: CentreVisit) {
  const run = await findDebitRun(web.db, c.req.param('id') ?? '');
  if (!run) throw new AppError('notFound');
  return { id: run.id, page: { at: `${debitPath}/${run.id}`, show: showDebitRun } };
}

/** POST: says that the bank has the file, or drops it. */
export const postDebitMove =
  (move: typeof handOverDebit | typeof dropDebit) =>
  async (visit: CentreVisit): Promise<Response> => {
    const { id, page } = await runOf(visit);
    return doneOr(visit, page, async () => {
      await move(visit.web, { id, mover: moverOf(visit) });
      return page.at;
    });
  };

/** POST: reads the bank's answer. */
export async function postDebitResult(visit: CentreVisit): Promise<Response> {
  const upload = await readWithFiles(visit.c);
  const { id, page } = await runOf(visit);
  return doneOr(visit, page, async () => {
    const bytes = await fileIn(upload);
    await readDebitResult(visit.web, { id, bytes, mover: moverOf(visit) });
    return page.at;
  });
}

async function fileIn({ files, problems }: Awaited<ReturnType<typeof readWithFiles>>): Promise<Buffer> {
  const file = files.find(({ field }) => field === 'file');
  if (!file) throw new Refusal([{ field: 'file', text: problems.file?.problem ?? transferWords.chooseFile }]);
  return readFile(file.content.path);
}

/** POST: reads a list of transfers; what could not be read of it is told on the page. */
export async function postTransfers(visit: CentreVisit): Promise<Response> {
  const upload = await readWithFiles(visit.c);
  return doneOr(visit, { at: transfersPath, show: showTransfers }, async () => {
    const bytes = await fileIn(upload);
    const name = safeName(upload.files[0]?.name ?? '');
    const { result, rows, matched, faults } = await loadTransfers(visit.web, { name, bytes, mover: moverOf(visit) });
    if (result === 'unchanged') return `${transfersPath}?done=unchanged`;
    if (faults.length > 0 && rows === 0)
      throw new Refusal(
        faults.slice(0, 100).map(({ line, fault }) => ({ field: 'file', text: lineText(line, fault) })),
      );
    const wrong = faults.map(({ line }) => line).slice(0, 100);
    return `${transfersPath}?${new URLSearchParams({ done: 'loaded', rows: String(rows), matched: String(matched), wrong: wrong.join('-') })}`;
  });
}

/** POST: gives a transfer to an invoice, or takes it back. */
export async function postMatch(visit: CentreVisit): Promise<Response> {
  const typed = await readForm(visit.c);
  const id = visit.c.req.param('id') ?? '';
  const mover = moverOf(visit);
  return doneOr(
    visit,
    { at: transfersPath, show: showTransfers },
    async () => {
      if (first(typed, 'undo') === 'yes') await unmatchTransfer(visit.web, { id, mover });
      else await matchTransfer(visit.web, { id, number: first(typed, 'number'), mover });
      return transfersPath;
    },
    { ...typed, id: [id] },
  );
}

/** POST: notes a payment that came in another way. */
export async function postReceipt(visit: CentreVisit): Promise<Response> {
  const typed = await readForm(visit.c);
  return doneOr(
    visit,
    { at: unpaidPath, show: showUnpaid },
    async () => {
      const { command, faults } = parseForm(ReceiptByHand, typed);
      if (faults) throw new Refusal(faults);
      await receiveByHand(visit.web, { ...command, mover: moverOf(visit) });
      return `${unpaidPath}?done=noted`;
    },
    typed,
  );
}
