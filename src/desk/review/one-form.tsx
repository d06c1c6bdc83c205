import { canMove } from '../../application/move/move-table.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { may } from '../../people/permissions.ts';
import { type Content, Form, type Keeping } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { type Desk, waitingProposal } from './desk.ts';
import { reviewWords } from './words.ts';

const formId = 'review';

/**
 * All that can be typed on the page is one form, so that neither another language nor a mistake elsewhere loses any of it. Each button
 * names its own address; the form's own is the one that Enter sends to.
 */
export function OneForm({ desk, children }: { desk: Desk; children: Content }) {
  const { say, application } = desk;
  return (
    <Form
      id={formId}
      action={actionOf(application, enterOf(desk))}
      label={say(reviewWords.title)}
      busyText={say(frameWords.sending)}
    >
      {children}
    </Form>
  );
}

/** What the switches of the page send along; nothing where nothing can be typed. */
export function keepingOf({ actor, application }: Pick<Desk, 'actor' | 'application'>): Keeping | undefined {
  const types = (['review.decide', 'review.approve', 'message.answer'] as const).some((each) => may(actor, each));
  return types ? { form: formId, action: actionOf(application, 'stay'), name: 'stay', value: '1' } : undefined;
}

/** Where a button of the page sends to. */
export const actionOf = ({ receptionNo }: Reviewable, action: string): string =>
  `/desk/applications/${receptionNo}/${action}`;

/** Whether this person can end the review now, or propose its end. */
export const canEnd = (desk: Desk): boolean => decides(desk) && waitingProposal(desk) === undefined;

/** Whether this person decides on an application that is in review. */
export const decides = ({ judgement, actor, application }: Desk): boolean =>
  judgement !== undefined && may(actor, 'review.decide') && canMove('confirm', application.status);

const enterOf = (desk: Desk): string =>
  canEnd(desk) ? 'end' : canMove('postpone', desk.application.status) ? 'postpone' : 'messages';
