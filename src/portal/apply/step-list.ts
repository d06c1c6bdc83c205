import type { ListedStep, StepListProps } from '../../ui/index.ts';
import { glossaryWords } from '../../words/glossary.ts';
import { readTitle } from './check-words.ts';
import { mistakesOf, stepWords as words } from './form-words.ts';
import { type Journey, linkTo } from './journey.ts';
import { lastOf, type Step } from './steps.ts';
import { stepOf } from './words.ts';

/**
 * The steps of a draft by name, each with how it stands: filled in, with mistakes, or still to come. All can be opened; the check page once
 * every page before it was filled in, for which the page that is open counts: leaving it saves it.
 */
export function stepListOf(journey: Journey, current: Step['id']): StepListProps {
  const { steps, say } = journey;
  const at = steps.findIndex(({ id }) => id === current);
  return {
    label: say(words.label),
    text: say(stepOf(at + 1, steps.length)),
    more: { href: '/glossary', label: say(glossaryWords.all) },
    steps: steps.map((step) => listed(journey, step, current)),
  };
}

function listed(journey: Journey, step: Step, current: Step['id']): ListedStep {
  const { say, steps, returning } = journey;
  const isCurrent = step.id === current;
  const check = lastOf(steps);
  const shut = step === check && steps.some(({ id }) => id !== check.id && id !== current && isUnseen(journey, id));
  return {
    key: step.id,
    name: say(readTitle(step.title)),
    ...(!isCurrent && !shut && { href: linkTo(step.href, { returning: returning && step !== check }) }),
    current: isCurrent,
    ...(step === check ? { state: 'todo', note: say(shut ? words.later : words.toCheck) } : howItStands(journey, step)),
  };

  function howItStands({ examined }: Journey, { id }: Step): Pick<ListedStep, 'state' | 'note'> {
    if (isUnseen(journey, id)) return { state: 'todo', note: say(isCurrent ? words.whileFilling : words.todo) };
    const wrong = new Set(examined.faults.filter(({ page }) => page === id).map(({ question }) => question)).size;
    return wrong > 0 ? { state: 'wrong', note: say(mistakesOf(wrong)) } : { state: 'done', note: say(words.filled) };
  }
}

const isUnseen = ({ draft }: Journey, id: string): boolean => !draft.pages[id];
