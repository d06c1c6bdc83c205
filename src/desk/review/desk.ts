import type { Unanswered } from '../../application/consent/unanswered.ts';
import type { Lead } from '../../application/draft/lead.ts';
import type { Next } from '../../application/lists/queue.ts';
import type { Proposal } from '../../application/move/end-proposals.ts';
import type { HeldUp } from '../../application/move/held-up.ts';
import type { Status } from '../../application/move/status.ts';
import type { Detail } from '../../application/record/detail.ts';
import type { Effects } from '../../application/record/effects.ts';
import type { Message } from '../../application/record/messages.ts';
import type { Judgement, Reviewable } from '../../application/review/review.ts';
import type { Viewed } from '../../audit/views.ts';
import type { Day } from '../../ground/clock.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import type { ListedMail } from '../../mails/mailbox.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Parts } from '../../web/parts.tsx';
import type { CentreVisit } from '../../web/visit.ts';
import type { Done } from './words.ts';

/** A field of the page and what is wrong with what was typed there. */
export type Mistake = { field: string; text: Text };

/** How the page is shown after an action that did not succeed. */
export type Shown = { status?: 200 | 409 | 422; typed?: Raw; mistakes?: readonly Mistake[] };

/** The same for a GET: where the application has moved since it stood so, the mistakes are none any more. */
export type SentShown = Shown & { standing: Status };

/** All that the page is drawn from. */
export type Desk = CentreVisit & {
  application: Reviewable;
  detail: Detail;
  /** While the centre has still to decide. */
  judgement: Judgement | undefined;
  /** While offices that have to agree have not answered. */
  unanswered: Unanswered | undefined;
  /** The linked applications. */
  linked: LinkedReview[];
  /** It waits for settings that nobody has filed, or one of its linked group does. */
  owesSettings: boolean;
  /** Why it goes no further, where the system could not move it. */
  heldUp: HeldUp | undefined;
  /** What another start date has to leave, once the review has ended. */
  lead: Lead;
  /** Whether an approver must agree to the end of the review, and what was proposed to them. */
  asksApprover: boolean;
  /** The procedures that were filed. */
  forms: readonly AnyProcedure[];
  proposals: Proposal[];
  messages: Message[];
  mails: ListedMail[];
  mailLinks: boolean;
  /** Whether a mail server is set. */
  sendsMails: boolean;
  views: Viewed[];
  next: Next | undefined;
  schedule: Schedule;
  today: Day;
  /** Whether this person sees the centre's own side of it, or what the customer sees. */
  reviews: boolean;
  done: Done | undefined;
  shown: Shown;
  /** Of the long tables. */
  parts: Parts;
};

/** Another application of the linked group, judged for the same start date. */
export type LinkedReview = {
  application: Reviewable;
  titles: readonly Text[];
  effects: Effects;
  /** While the centre has still to decide. */
  judgement?: Judgement;
};

/** The sentence beside a field. */
export function mistakeOn({ shown, say }: Desk, field: string): string | undefined {
  const found = shown.mistakes?.find((mistake) => mistake.field === field);
  return found && say(found.text);
}

/** Whether something was typed into one of these fields, or is wrong there: what is folded away stands open then. */
export const isWorkedOn = ({ shown: { typed = {}, mistakes = [] } }: Desk, fields: readonly string[]): boolean =>
  fields.some((field) => !isBlank(typed[field]?.[0] ?? '') || mistakes.some((mistake) => mistake.field === field));

/** The proposal that waits for an approver. */
export const waitingProposal = ({ proposals }: Pick<Desk, 'proposals'>): Proposal | undefined =>
  proposals.find(({ closing }) => closing === null);
