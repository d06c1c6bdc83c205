import { formerContacts } from '../../application/draft/former.ts';
import { isOpen } from '../../application/draft/open-questions.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import type { Text } from '../../ground/words.ts';
import { type Fault, opening, prefilled } from '../../procedure/answers.ts';
import type { OnlyIf as Condition } from '../../procedure/define.ts';
import type { Field, Raw } from '../../procedure/field.ts';
import { ActionBar, Button, type Content, Fields, Form, Notice, OnlyIf, Section } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { settingsWords } from '../settings/words.ts';
import type { OfficeName } from './asked.ts';
import { Closed } from './closed.tsx';
import { Question } from './controls.tsx';
import { contactWords } from './form-words.ts';
import { FormerContacts } from './former-contacts.tsx';
import { type Journey, stepAfter, stepBefore } from './journey.ts';
import { GoesWith } from './linked.tsx';
import { ManagersOnly } from './managers.tsx';
import { ownOfficesFor } from './own-offices.ts';
import { buttons } from './posted.ts';
import { Remarks, remarkOn } from './remarks.tsx';
import { removalsOf } from './removals.ts';
import { cellErrors, cellsOf } from './row-errors.ts';
import { SettingsFor } from './settings-for.tsx';
import { formId, journeyPage } from './shell.tsx';
import { stepListOf } from './step-list.ts';
import { hrefOf, questionOf, type Step } from './steps.ts';
import { explainer, TermsHelp, termsOfTitle } from './term-help.tsx';
import { actionOf, placeOf, type Views, viewsOf } from './view.ts';
import { fileHint, applyWords as words } from './words.ts';

/** Mistakes by question; of a file that was read, a line each. */
export type Problems = ReadonlyMap<string, Text>;

export type ShownPage = {
  /** Of a page that is no procedure's. */
  values?: Raw;
  problems?: Problems;
  status?: 200 | 422;
};

/** A page of the journey drawn from its definition: sections, questions, what was typed or what the contract holds. */
export async function stepPage(
  journey: Journey,
  step: Step,
  { values, problems = new Map(), status }: ShownPage,
): Promise<Response> {
  const { draft, steps, say } = journey;
  const help = step.procedure?.help;
  const opened = values ?? openingOf(journey, step);
  const itemOf = (question: string) => (problems.has(question) ? faultAt(journey, step, question)?.item : undefined);
  const views = viewsOf(journey, step, opened, itemOf);
  const action = actionOf(journey, step, views);
  const offices = await ownOfficesFor(journey, step);
  const contacts = step.id === 'contact' ? await formerContacts(journey.web.db, draft) : [];
  return journeyPage({
    visit: journey,
    draft,
    title: step.title,
    lead: step.page.lead ?? (step.id === 'contact' ? contactWords.lead : undefined),
    back: backFrom(journey, step),
    step: { current: steps.findIndex(({ id }) => id === step.id) + 1, total: steps.length },
    list: stepListOf(journey, step.id),
    errors: [...problems].flatMap(([question, text]) => {
      const cells = cellsOf(journey, step, question, problems);
      if (cells) return cellErrors(say, question, cells);
      const href = `#${placeOf(step, question, opened, itemOf(question))}`;
      return say(text)
        .split('\n')
        .map((line) => ({ href, text: line }));
    }),
    ...(status && { status }),
    notices: (
      <>
        <SettingsFor journey={journey} />
        <GoesWith journey={journey} />
        <ManagersOnly journey={journey} />
        <Remarks journey={journey} />
      </>
    ),
    action,
    enter: 'enter',
    children: (
      <Form id={formId} action={action} multipart={takesFiles(step)} busyText={say(frameWords.sending)}>
        <TermsHelp terms={termsOfTitle(step.page)} />
        {help && (
          <Notice>
            <p>{say(help)}</p>
          </Notice>
        )}
        {step.procedure && (
          <input
            type="hidden"
            name="_shown"
            value={JSON.stringify(prefilled(step.page, journey.examined.basis.present))}
          />
        )}
        <FormerContacts contacts={contacts} now={opened} />
        <Sections journey={journey} step={step} values={opened} views={views} problems={problems} offices={offices} />
        <Actions journey={journey} step={step} />
      </Form>
    ),
  });
}

/** Whether a page has a question that is answered with files. */
export const takesFiles = ({ page }: Step): boolean =>
  page.sections.some(({ ask }) => Object.values(ask).some(({ control }) => control.kind === 'files'));

type PartProps = { journey: Journey; step: Step };

type SectionsProps = PartProps & {
  values: Raw;
  views: Views;
  problems: Problems;
  offices: readonly OfficeName[];
};

function Sections({ journey, step, values, views, problems, offices }: SectionsProps) {
  const { web, say, draft, examined } = journey;
  const open = ([name]: [string, unknown]) => isOpen(journey.open, questionOf(step, name));
  const removals = removalsOf(journey, step, { values, views, problems });
  const merged = new Set([...removals.values()].map((removal) => removal.name));
  const conceals = concealsOf(step);
  const explain = explainer();
  const draw = ([name, field]: [string, Field<unknown>]) => {
    const question = questionOf(step, name);
    const problem = problems.get(question);
    const cells = cellsOf(journey, step, question, problems);
    if (merged.has(name)) return null;
    return (
      <Question
        key={name}
        name={name}
        field={field}
        values={values}
        files={draft.files[question] ?? []}
        fileHref={(id) => `/apply-files/${draft.id}/${id}`}
        fileHint={fileHint(limitsNow(web))}
        formHref={`${step.href}/form.xlsx`}
        present={examined.basis.present}
        view={views.get(name)}
        error={cells ? undefined : problem && say(problem)}
        cells={cells}
        explain={explain}
        offices={offices}
        removal={removals.get(name)}
        conceals={conceals?.question === name ? conceals.is : undefined}
        remark={remarkOn(journey, question)}
      />
    );
  };
  return (
    <>
      {step.page.sections.map(({ title, lead, notes = [], ask, only }, index) => {
        const questions = Object.entries(ask);
        if (questions.every(([name]) => merged.has(name))) return null;
        const guided = questions.some(open);
        return withOnly(
          only,
          <Section
            key={index}
            id={`section-${index + 1}`}
            title={say(title)}
            {...(guided && lead && { lead: say(lead) })}
          >
            {guided && notes.length > 0 && (
              <Notice>
                {notes.map((note) => (
                  <p key={note.en}>{say(note)}</p>
                ))}
              </Notice>
            )}
            <Fields>
              {runsOf(questions, open).map((run) =>
                run.every(open) ? (
                  run.map(draw)
                ) : (
                  <Closed journey={journey} questions={run.map(([name]) => questionOf(step, name))} />
                ),
              )}
            </Fields>
          </Section>,
        );
      })}
    </>
  );
}

/** A section of one case only: it is hidden in others; what is typed in it then counts for nothing. */
const withOnly = (only: Condition | undefined, section: Content) => (only ? <OnlyIf>{section}</OnlyIf> : section);

/** What a page asks only in one case; a page has one such question (`catalogue.ts`). */
const concealsOf = ({ page }: Step): Condition | undefined => page.sections.find(({ only }) => only)?.only;

/** Neighbours that are all of one kind, in their order. */
function runsOf<T>(items: readonly T[], kind: (item: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && kind(last[0]) === kind(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function Actions({ journey, step }: PartProps) {
  const { say, steps, returning } = journey;
  const next = stepAfter(steps, step, returning);
  const onward = step.id === 'contact' && !journey.draft.settles ? words.toChanges : words.toNext;
  const label = next.id === 'check' ? words.toCheck : onward;
  return (
    <ActionBar>
      <Button size="large" forward name={buttons.command} value="next">
        {say(label)}
      </Button>
      <Button size="large" variant="secondary" name={buttons.command} value="save" formnovalidate keepsWork>
        {say(words.save)}
      </Button>
    </ActionBar>
  );
}

/** The first mistake of a question. */
const faultAt = ({ examined }: Journey, step: Step, question: string): Fault | undefined =>
  examined.faults.find((fault) => fault.page === step.id && fault.question === question);

/** What a page opens with. */
export function openingOf({ draft, examined }: Journey, { procedure, page, id }: Step): Raw {
  return procedure ? opening(procedure, page, draft, examined.basis.present) : (draft.pages[id] ?? {});
}

/** From a page that the check page opened back to it; else to the page before, under the manual's names. A correction has a first page. */
function backFrom({ draft, steps, returning }: Journey, step: Step): { href: string; label: Text } {
  if (returning) return { href: hrefOf(draft.id, 'check'), label: words.backToCheck };
  const before = stepBefore(steps, step);
  if (before?.id === 'choice') return { href: before.href, label: words.backToChoice };
  if (!before && draft.settles && !draft.receptionNo) return { href: '/settings', label: settingsWords.backToSettings };
  if (!before && draft.receptionNo)
    return { href: `/applications/${draft.receptionNo}`, label: words.backToApplication };
  if (!before || before.id === 'contact') return { href: hrefOf(draft.id, 'contact'), label: words.backToContact };
  return { href: before.href, label: words.backToPage };
}
