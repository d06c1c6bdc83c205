import { canBeEnded, findUnanswered } from '../../application/consent/unanswered.ts';
import { canMove } from '../../application/move/move-table.ts';
import { getDetail } from '../../application/record/detail.ts';
import { messageOf, writeMessage } from '../../application/record/messages.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { endReview as decideEnd } from '../../application/review/approval.ts';
import { Inquiry, pickUp, query, Refusal, refuse } from '../../application/review/decide.ts';
import { EndOfReview } from '../../application/review/ready.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { type Fault, readCommand } from '../../ground/command.ts';
import { typedNote } from '../../ground/text/normalise.ts';
import { may } from '../../people/permissions.ts';
import { first, type Raw } from '../../procedure/field.ts';
import type { Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { type Acting, act, again, decisionOf, filesProblem, overtaken, pageOf, showWith } from './acting.ts';
import type { Mistake } from './desk.ts';
import { remarkRows } from './other-forms.tsx';
import { reviewWords } from './words.ts';

/** The page in another language or appearance, with all that was typed. */
export async function stayOnPage(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c } = visit;
  const typed = await readForm(c);
  return showWith({ ...visit, application, typed }, { status: 200, typed });
}

/** 審査を開始する. */
export async function takeApplication(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { web } = visit;
  const acting = { ...visit, application, typed: {} };
  return act(acting, async () => {
    await pickUp(web, decisionOf(acting));
    return 'take';
  });
}

/** 確認事項を送る. */
export async function sendQuery(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!(await canEndNow(acting, 'query'))) return overtaken(acting);
  if (first(typed, 'example')) return withExample(acting, 'query');
  const remarks = remarksIn(typed);
  const { command, faults } = readCommand(Inquiry, {
    questions: remarks.map(({ question, text }) => ({ ...(question && { question }), text })),
    opensAll: first(typed, 'opensAll') === 'yes',
  });
  const strange = strangeQuestions(remarks, await questionIds(web, application));
  if (faults || strange.length > 0) return again(acting, mistakesOf(remarks, faults ?? [], strange));
  return act(acting, async () => {
    await query(web, { ...decisionOf(acting), ...command });
    return 'query';
  });
}

/** Whether the application can be sent back or refused: in review, or while it waits for a consent. */
async function canEndNow({ web, actor, application }: Acting, how: 'query' | 'refuse'): Promise<boolean> {
  if (canMove(how, application.status)) return true;
  const unanswered = may(actor, 'review.take') ? await findUnanswered(web.db, application.id) : undefined;
  return unanswered !== undefined && canBeEnded(unanswered, how);
}

/** 審査を終了する; where an approver must agree, it is proposed. */
export async function endReview(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const { command, faults } = readCommand(EndOfReview, {
    startDate: first(typed, 'startDate'),
    issued: namedIn(typed, 'issued.'),
    fingerprint: first(typed, 'fingerprint'),
    fingerprints: namedIn(typed, 'fingerprint.'),
  });
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    const ended = await decideEnd(web, { ...decisionOf(acting), ...command, filesProblem: filesProblem(web) });
    return ended === 'proposed' ? 'propose' : 'confirm';
  });
}

/** 不承諾にする. */
export async function refuseApplication(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!(await canEndNow(acting, 'refuse'))) return overtaken(acting);
  if (first(typed, 'example')) return withExample(acting, 'reason');
  const { command, faults } = parseForm(Refusal, typed);
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    await refuse(web, { ...decisionOf(acting), ...command });
    return 'refuse';
  });
}

/** メッセージを送る. */
export async function sendMessage(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web, actor } = visit;
  const typed = await readForm(c);
  const { command, faults } = parseForm(messageOf(limitsNow(web)), typed, { text: 'message' });
  if (faults) return again({ ...visit, application, typed }, faults);
  const author = { id: actor.personId, name: actor.name };
  await writeMessage(web, { applicationId: application.id, side: 'centre', author, ...command, now: web.clock.now() });
  return c.redirect(`${pageOf(application)}?done=message#messages`, 303);
}

/** The values of a form whose names begin alike, by what follows. */
const namedIn = (typed: Raw, beginning: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, [value = '']]) =>
      name.startsWith(beginning) ? [[name.slice(beginning.length), value]] : [],
    ),
  );

/** Without script an example comes as a button of the form: its sentence goes into the field, below what is there. */
function withExample(acting: Acting, field: string): Promise<Response> {
  const { typed } = acting;
  const text = [typedNote(first(typed, field)), first(typed, 'example')].filter(Boolean).join('\n');
  return showWith(acting, { status: 200, typed: { ...typed, [field]: [text], example: [] } });
}

type Remark = { field: string; question?: string; text: string };

/** The remark on the whole and those on single questions, as far as something was typed. */
function remarksIn(typed: Raw): Remark[] {
  const text = (field: string) => typedNote(first(typed, field));
  const whole = { field: 'query', text: text('query') };
  const single = remarkRows.map((row) => ({
    field: `remark.${row}`,
    question: first(typed, `question.${row}`),
    text: text(`remark.${row}`),
  }));
  return [whole, ...single].filter((remark) => remark.text !== '' || ('question' in remark && remark.question !== ''));
}

/** A remark on a single question needs both: the question, which must be one of the application's, and the text. */
const strangeQuestions = (remarks: readonly Remark[], ids: readonly string[]): Mistake[] =>
  remarks
    .filter(({ question }) => question !== undefined && !ids.includes(question))
    .map(({ field }) => ({ field: field.replace('remark', 'question'), text: reviewWords.questionMissing }));

/** The faults of the command at the fields of the form, in its order; of a remark without its question that alone is told. */
function mistakesOf(remarks: readonly Remark[], faults: readonly Fault[], strange: readonly Mistake[]): Mistake[] {
  const told = faults.map(({ field, text }) => {
    const [, index] = field.split('.');
    return { field: index === undefined ? 'query' : (remarks[Number(index)]?.field ?? 'query'), text };
  });
  return remarks.length === 0
    ? told
    : remarks.flatMap(({ field }) => {
        const unclear = strange.filter((each) => each.field === field.replace('remark', 'question'));
        return unclear.length > 0 ? unclear : told.filter((each) => each.field === field);
      });
}

async function questionIds({ db }: Web, application: Reviewable): Promise<string[]> {
  const { filings } = await getDetail(db, application);
  return filings[0].record.flatMap(({ rows }) => rows.map(({ question }) => question));
}
