import { canBeEnded, findUnanswered } from '../../application/consent/unanswered.ts';
import { canMove } from '../../application/move/move-table.ts';
import { getDetail } from '../../application/record/detail.ts';
import { messageProblem, writeMessage } from '../../application/record/messages.ts';
import { endReview as decideEnd } from '../../application/review/approval.ts';
import { pickUp, type Question, query, refuse } from '../../application/review/decide.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { dayFault, parseDay } from '../../ground/text/day.ts';
import { plain, typedNote } from '../../ground/text/normalise.ts';
import { may } from '../../people/permissions.ts';
import { first, type Raw } from '../../procedure/field.ts';
import type { Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import type { CentreVisit } from '../../web/visit.ts';
import {
  type Acting,
  act,
  again,
  decisionOf,
  filesProblem,
  overtaken,
  pageOf,
  readReason,
  showWith,
  textMistakes,
} from './acting.ts';
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
  const ids = await questionIds(web, application);
  const remarks = remarksIn(typed);
  const mistakes = remarks.flatMap((remark) => remarkMistakes(remark, ids));
  if (remarks.length === 0) mistakes.push({ field: 'query', text: reviewWords.queryMissing });
  if (mistakes.length > 0) return again(acting, mistakes);
  const questions = remarks.map(({ question, text }): Question => ({ ...(question && { question }), text }));
  const opensAll = first(typed, 'opensAll') === 'yes';
  return act(acting, async () => {
    await query(web, { ...decisionOf(acting), questions, opensAll });
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
  const day = first(typed, 'startDate');
  const startDate = parseDay(day);
  if (!startDate) return again(acting, [{ field: 'startDate', text: dayFault(day, reviewWords.startDate) }]);
  const issued = Object.fromEntries(
    Object.entries(typed).flatMap(([name, [value = '']]) =>
      name.startsWith('issued.') ? [[name.slice('issued.'.length), plain(value).toUpperCase()]] : [],
    ),
  );
  const fingerprint = first(typed, 'fingerprint');
  const fingerprints = Object.fromEntries(
    Object.entries(typed).flatMap(([name, [value = '']]) =>
      name.startsWith('fingerprint.') ? [[name.slice('fingerprint.'.length), value]] : [],
    ),
  );
  return act(acting, async () => {
    const looked = { fingerprints, ...(fingerprint && { fingerprint }), filesProblem: filesProblem(web) };
    const ended = await decideEnd(web, { ...decisionOf(acting), startDate, issued, ...looked });
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
  const { reason, mistakes } = readReason(typed, 'reason', reviewWords.reasonMissing);
  if (mistakes.length > 0) return again(acting, mistakes);
  return act(acting, async () => {
    await refuse(web, { ...decisionOf(acting), reason });
    return 'refuse';
  });
}

/** メッセージを送る. */
export async function sendMessage(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web, actor } = visit;
  const typed = await readForm(c);
  const text = first(typed, 'message');
  const problem = messageProblem(text);
  if (problem) return again({ ...visit, application, typed }, [{ field: 'message', text: problem }]);
  const author = { id: actor.personId, name: actor.name };
  await writeMessage(web, { applicationId: application.id, side: 'centre', author, text, now: web.clock.now() });
  return c.redirect(`${pageOf(application)}?done=message#messages`, 303);
}

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
function remarkMistakes({ field, question, text }: Remark, ids: readonly string[]): Mistake[] {
  if (question !== undefined && !ids.includes(question))
    return [{ field: field.replace('remark', 'question'), text: reviewWords.questionMissing }];
  return text === '' ? [{ field, text: reviewWords.remarkMissing }] : textMistakes(field, text);
}

async function questionIds({ db }: Web, application: Reviewable): Promise<string[]> {
  const { filings } = await getDetail(db, application);
  return filings[0].record.flatMap(({ rows }) => rows.map(({ question }) => question));
}
