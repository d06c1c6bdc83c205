import { isOpen } from '../../application/draft/open-questions.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Removal } from './asked.ts';
import type { Journey } from './journey.ts';
import type { Problems } from './page-form.tsx';
import { remarkOn } from './remarks.tsx';
import { questionOf, type Step } from './steps.ts';
import type { Views } from './view.ts';

type Shown = { values: Raw; views: Views; problems: Problems };

/**
 * The questions of a page that are asked within the rows of another, by the name of that one: what takes out what a row is about. Where one of
 * the two cannot be changed, was remarked on or is too long for a page, both stand by themselves.
 */
export function removalsOf(journey: Journey, step: Step, { values, views, problems }: Shown): Map<string, Removal> {
  const { say, open, examined } = journey;
  const asked = Object.assign(
    {},
    ...step.page.sections.map(({ ask }) => ask),
  ) as Step['page']['sections'][number]['ask'];
  const stands = (name: string) =>
    isOpen(open, questionOf(step, name)) && !views.has(name) && !remarkOn(journey, questionOf(step, name));
  return new Map(
    Object.entries(asked).flatMap(([name, { control }]): [string, Removal][] => {
      const by = control.kind === 'rows' ? control.removedBy : undefined;
      const other = by && asked[by.question]?.control;
      if (!by || other?.kind !== 'choices' || !stands(name) || !stands(by.question)) return [];
      const error = problems.get(questionOf(step, by.question));
      return [
        [
          name,
          {
            name: by.question,
            mark: by.mark,
            options: other.options(examined.basis.present),
            taken: values[by.question] ?? [],
            ...leadOf(step, by.question),
            error: error && say(error),
          },
        ],
      ];
    }),
  );
}

/** The lead of the section that asks a question. */
function leadOf({ page }: Step, name: string): Pick<Removal, 'lead'> {
  const lead = page.sections.find(({ ask }) => Object.hasOwn(ask, name))?.lead;
  return lead ? { lead } : {};
}
