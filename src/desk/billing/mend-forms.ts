import { decideMending, MendDecision, MendReason, proposeMending } from '../../billing/invoices/mend.ts';
import { mendWords } from '../../billing/invoices/mend-words.ts';
import { MendedLine, type MendKind, NotMendable } from '../../billing/invoices/mended-content.ts';
import type { Fault } from '../../ground/command.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { moverOf } from '../mover.ts';
import { invoiceIn, invoicePath, type MendRefused, mendPath, showMend } from './mend.tsx';
import { mendFaultWords, typedFaultText } from './mend-words.ts';

const refuse = (visit: CentreVisit, at: string, kind: MendKind, sent: MendRefused): Promise<Response> =>
  showAgain<MendRefused>(visit, { at, sent }, (again) => showMend(kind)(visit, again));

/** POST: proposes a correction or a reduction; where no second person is asked for, it is issued. */
export const postMend =
  (kind: MendKind) =>
  async (visit: CentreVisit): Promise<Response> => {
    const typed = await readForm(visit.c);
    const { id, content } = await invoiceIn(visit);
    const at = mendPath(content.number, kind);
    const lines = content.lines.map((_, index) => lineIn(typed, index));
    const { command, faults = [] } = parseForm(MendReason, typed);
    const wrong: Fault[] = [
      ...lines.flatMap((line, index) => (line ? [] : [{ field: `line-${index}`, text: typedFaultText(index + 1) }])),
      ...faults,
    ];
    if (!command || wrong.length > 0) return refuse(visit, at, kind, { status: 422, faults: wrong, typed });
    try {
      const sound = lines.flatMap((line) => line ?? []);
      await proposeMending(visit.web, { invoiceId: String(id), kind, lines: sound, ...command, mover: moverOf(visit) });
    } catch (error) {
      if (error instanceof NotMendable)
        return refuse(visit, at, kind, {
          status: 422,
          faults: [{ field: 'lines', text: mendFaultWords[error.fault] }],
          typed,
        });
      throw error;
    }
    return visit.c.redirect(at, 303);
  };

function lineIn(typed: Raw, index: number): MendedLine | undefined {
  const read = MendedLine.safeParse({
    quantity: first(typed, `quantity-${index}`),
    unitPrice: first(typed, `price-${index}`),
  });
  return read.data;
}

/** POST: issues what was proposed, or declines it. */
export async function postDecide(visit: CentreVisit): Promise<Response> {
  const typed = await readForm(visit.c);
  const { content } = await invoiceIn(visit);
  const { command, faults } = parseForm(MendDecision, typed);
  const at = mendPath(content.number, 'mended');
  if (faults) return refuse(visit, at, 'mended', { status: 422, faults, typed: {} });
  try {
    await decideMending(visit.web, { id: command.id, issues: first(typed, 'issues') === 'yes', mover: moverOf(visit) });
  } catch (error) {
    const text =
      error instanceof NotMendable
        ? mendFaultWords[error.fault]
        : error instanceof AlreadyMoved
          ? mendWords.gone
          : undefined;
    if (!text) throw error;
    return refuse(visit, at, 'mended', { status: 409, faults: [{ field: 'proposal', text }], typed: {} });
  }
  return visit.c.redirect(invoicePath(content.number), 303);
}
