import { confirm, type Decision, pickUp, type Question, query, refuse } from '../../application/decide.ts';
import { getDetail } from '../../application/detail.ts';
import { AlreadyMoved, NotAcceptable } from '../../application/errors.ts';
import { messageProblem, writeMessage } from '../../application/messages.ts';
import { canMove } from '../../application/moves.ts';
import type { Reviewable } from '../../application/review.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import type { CentreActor } from '../../people/actor.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { countCharacters, hasForbiddenInText } from '../../text/characters.ts';
import { formatDaySlashed, parseDay } from '../../text/day.ts';
import { plain, typedText } from '../../text/normalise.ts';
import { addressOf, type C, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { deskWords } from '../../words/desk.ts';
import { type Done, reviewWords, standsInTheWay } from '../../words/review.ts';
import type { Text } from '../../words/text.ts';
import { remarkRows } from './other-forms.tsx';
import { type Mistake, showApplication } from './show.tsx';

type Acting = { c: C; web: Web; actor: CentreActor; application: Reviewable; typed: Raw };

/** 審査を開始する. */
export async function takeApplication(c: C, web: Web, actor: CentreActor, application: Reviewable): Promise<Response> {
  return act({ c, web, actor, application, typed: {} }, 'take', () => pickUp(web, decisionOf(c, actor, application)));
}

/** 確認事項を送る. */
export async function sendQuery(c: C, web: Web, actor: CentreActor, application: Reviewable): Promise<Response> {
  const typed = await readForm(c);
  const acting = { c, web, actor, application, typed };
  if (!canMove('query', application.status)) return overtaken(acting);
  if (first(typed, 'example')) return withExample(acting, 'query');
  const ids = await questionIds(web, application);
  const remarks = remarksIn(typed);
  const mistakes = remarks.flatMap((remark) => remarkMistakes(remark, ids));
  if (remarks.length === 0) mistakes.push({ field: 'query', text: reviewWords.queryMissing });
  if (mistakes.length > 0) return again(acting, mistakes);
  const questions = remarks.map(({ question, text }): Question => ({ ...(question && { question }), text }));
  const opensAll = first(typed, 'opensAll') === 'yes';
  return act(acting, 'query', () => query(web, { ...decisionOf(c, actor, application), questions, opensAll }));
}

/** 審査を終了する. */
export async function endReview(c: C, web: Web, actor: CentreActor, application: Reviewable): Promise<Response> {
  const typed = await readForm(c);
  const acting = { c, web, actor, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const startDate = parseDay(first(typed, 'startDate'));
  if (!startDate) return again(acting, [{ field: 'startDate', text: deskWords.noSuchDay }]);
  const issued = Object.fromEntries(
    Object.entries(typed).flatMap(([name, [value = '']]) =>
      name.startsWith('issued.') ? [[name.slice('issued.'.length), plain(value).toUpperCase()]] : [],
    ),
  );
  const seal = first(typed, 'seal');
  return act(acting, 'confirm', () =>
    confirm(web, { ...decisionOf(c, actor, application), startDate, issued, ...(seal && { seal }) }),
  );
}

/** 不承諾にする. */
export async function refuseApplication(
  c: C,
  web: Web,
  actor: CentreActor,
  application: Reviewable,
): Promise<Response> {
  const typed = await readForm(c);
  const reason = typedText(first(typed, 'reason')).trim();
  const acting = { c, web, actor, application, typed };
  if (!canMove('refuse', application.status)) return overtaken(acting);
  if (first(typed, 'example')) return withExample(acting, 'reason');
  const mistakes =
    reason === '' ? [{ field: 'reason', text: reviewWords.reasonMissing }] : textMistakes('reason', reason);
  if (mistakes.length > 0) return again(acting, mistakes);
  return act(acting, 'refuse', () => refuse(web, { ...decisionOf(c, actor, application), reason }));
}

/** メッセージを送る. */
export async function sendMessage(c: C, web: Web, actor: CentreActor, application: Reviewable): Promise<Response> {
  const typed = await readForm(c);
  const text = first(typed, 'message');
  const problem = messageProblem(text);
  if (problem) return again({ c, web, actor, application, typed }, [{ field: 'message', text: problem }]);
  const author = { id: actor.personId, name: actor.name };
  await writeMessage(web.db, { applicationId: application.id, side: 'centre', author, text, now: web.clock.now() });
  return c.redirect(`${pageOf(application)}?done=message#messages`, 303);
}

const pageOf = ({ receptionNo }: Reviewable): string => `/desk/applications/${receptionNo}`;

function decisionOf(c: C, actor: CentreActor, { id }: Reviewable): Decision {
  return { id, mover: { id: actor.personId, name: actor.name, side: 'centre', address: addressOf(c) } };
}

/** Does it and goes back to the page, or shows the page with what stands in the way. */
async function act(acting: Acting, done: Done, decide: () => Promise<unknown>): Promise<Response> {
  try {
    await decide();
    return acting.c.redirect(`${pageOf(acting.application)}?done=${done}`, 303);
  } catch (error) {
    if (error instanceof AlreadyMoved) return overtaken(acting);
    if (error instanceof NotAcceptable) return again(acting, [{ field: error.field, text: error.sentence }]);
    if (error instanceof LedgerConflict) return again(acting, [{ field: 'later', text: conflictText(error) }]);
    throw error;
  }
}

/** Somebody was first: there is no such form any more, but what was typed is shown. */
const overtaken = ({ c, web, actor, application, typed }: Acting): Promise<Response> =>
  showApplication(c, web, actor, application, { status: 409, typed });

/** Without script an example comes as a button of the form: its sentence goes into the field, below what is there. */
function withExample({ c, web, actor, application, typed }: Acting, field: string): Promise<Response> {
  const text = [first(typed, field).trim(), first(typed, 'example')].filter(Boolean).join('\n');
  return showApplication(c, web, actor, application, {
    status: 200,
    typed: { ...typed, [field]: [text], example: [] },
  });
}

const again = ({ c, web, actor, application, typed }: Acting, mistakes: Mistake[]): Promise<Response> =>
  showApplication(c, web, actor, application, { status: 422, typed, mistakes });

const conflictText = ({ receptionNo, effectiveOn, subject }: LedgerConflict): Text =>
  standsInTheWay(receptionNo, formatDaySlashed(effectiveOn), subject);

/** Characters that a query or a reason may have. */
const longest = 1000;

function textMistakes(field: string, text: string): Mistake[] {
  if (hasForbiddenInText(text)) return [{ field, text: reviewWords.forbidden }];
  return countCharacters(text) > longest ? [{ field, text: reviewWords.tooLong }] : [];
}

type Remark = { field: string; question?: string; text: string };

/** The remark on the whole and those on single questions, as far as something was typed. */
function remarksIn(typed: Raw): Remark[] {
  const text = (field: string) => typedText(first(typed, field)).trim();
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
