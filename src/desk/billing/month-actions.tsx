import type { Month } from '../../billing/invoices/content.ts';
import { lastDayOf } from '../../billing/months/days.ts';
import { type MonthMove, monthMoves } from '../../billing/months/moves.ts';
import type { BillingMonth } from '../../billing/months/read.ts';
import { may } from '../../people/permissions.ts';
import { ActionBar, Button, Checkbox, Form, Section, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import type { Shown } from './compared.ts';
import type { Refused } from './month.tsx';
import { monthMoveWords, reasonOf, monthWords as words } from './month-words.ts';
import { monthPath } from './months.tsx';

/** The moves that a person makes, by the last part of the address that their form is posted to. */
export const monthForms = {
  close: 'close',
  calculate: 'begin',
  approve: 'approve',
  fix: 'fix',
  'send-back': 'sendBack',
  reopen: 'reopen',
} as const satisfies Record<string, MonthMove>;
export type MonthForm = keyof typeof monthForms;

type ActionsProps = {
  visit: CentreVisit;
  month: Month;
  found: BillingMonth | undefined;
  compared?: Shown;
  refused?: Refused | undefined;
};

/** What this person can do with the month as it stands. */
export function MonthActions({ visit: { actor, web }, month, found, refused }: ActionsProps) {
  const say = useSay();
  const status = found?.status ?? 'open';
  const running = found?.progress !== undefined && found.progress.finishedAt === null && status === 'closed';
  const second = web.operators(lastDayOf(month)).billing.secondPerson;
  const forms = (Object.keys(monthForms) as MonthForm[]).filter((form) => {
    const { from, by } = monthMoves[monthForms[form]];
    if (!Object.hasOwn(from, status) || !may(actor, by) || running) return false;
    if (form === 'close') return web.clock.today() > lastDayOf(month);
    if (form === 'fix') return status === 'approved' || !second;
    return form !== 'approve' || second;
  });
  if (forms.length === 0) return null;
  return (
    <Section id="next" title={say(words.next)}>
      {forms.includes('approve') && second && found?.calculatedBy === actor.personId && <p>{say(words.yours)}</p>}
      {forms.map((form) => (
        <Form key={form} action={`${monthPath(month)}/${form}`} label={say(monthMoveWords[monthForms[form]])}>
          <input type="hidden" name="run" value={String(found?.run ?? 0)} />
          {form === 'fix' && (
            <Checkbox
              name="confirmed"
              value="yes"
              label={say(words.confirm)}
              {...(refused?.field === 'confirmed' && { error: say(refused.sentence) })}
            />
          )}
          {(form === 'send-back' || form === 'reopen') && (
            <TextInput
              name="why"
              id={`why-${form}`}
              label={say(reasonOf(monthMoveWords[monthForms[form]]))}
              value={refused?.field === `why-${form}` ? (refused.typed ?? '') : ''}
              width="full"
              {...(refused?.field === `why-${form}` && { error: say(refused.sentence) })}
            />
          )}
          <ActionBar>
            <Button variant={variants[form]}>{say(monthMoveWords[monthForms[form]])}</Button>
          </ActionBar>
        </Form>
      ))}
    </Section>
  );
}

const variants = {
  close: 'primary',
  calculate: 'primary',
  approve: 'primary',
  fix: 'primary',
  'send-back': 'secondary',
  reopen: 'secondary',
} as const satisfies Record<MonthForm, string>;
