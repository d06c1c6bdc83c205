import { randomUUID } from 'node:crypto';
import { leadDays, longerLeads } from '../../application/draft/examine.ts';
import { formerReasons } from '../../application/draft/former.ts';
import { isOpen } from '../../application/draft/open-questions.ts';
import { chosen } from '../../application/record/chosen.ts';
import { reasonExamplesOf, wordingOf } from '../../application/record/pages.ts';
import type { Say, Text } from '../../ground/words.ts';
import type { AnyProcedure, Wording } from '../../procedure/define.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { entryOf, type MenuItem, menu } from '../../procedures/menu.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { ActionBar, Button, type Content, Examples, Form, Notice, Section, Textarea } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { Ended, First, firstOf, Office, openOffices } from './choice-begin.tsx';
import { Dates } from './choice-dates.tsx';
import { Consulting, Items, type ItemsProps } from './choice-items.tsx';
import { choiceWords as words } from './choice-words.ts';
import { Closed, Part } from './closed.tsx';
import { reuseWords } from './form-words.ts';
import { Held, heldItems, type Seen } from './held-by.tsx';
import { anchorOf, type Journey, linkTo, stepAfter } from './journey.ts';
import { GoesWith } from './linked.tsx';
import type { Problems } from './page-form.tsx';
import { buttons } from './posted.ts';
import { Remarks, remarkOn } from './remarks.tsx';
import { formId, journeyPage } from './shell.tsx';
import { stepListOf } from './step-list.ts';
import { hrefOf, type Step, stepsOf } from './steps.ts';
import { applyWords } from './words.ts';

export type ChoiceShown = {
  id: string;
  raw: Raw;
  /** Not there before anything was saved. */
  journey?: Journey | undefined;
  office?: string;
  problems?: Problems;
  status?: 200 | 422;
};

/** 「変更申込内容 入力」. */
export async function showChoicePage(visit: CompanyVisit, shown: ChoiceShown): Promise<Response> {
  const { c, web, actor, say } = visit;
  const { id, raw, journey, problems = new Map() } = shown;
  const schedule = await web.schedule();
  const { returning = false, open = 'all' } = journey ?? {};
  const error = (name: string) => problemOf(problems, name, say);
  const remark = (name: string): Content => journey && remarkOn(journey, `choice.${name}`);
  const parts = { say, raw, error, remark };
  const action = linkTo(hrefOf(id, 'choice'), { returning });
  const entry = entryIn(raw);
  const wording = wordingOf(chosenOf(web, raw));
  const before = await firstOf(web, actor, chosenOf(web, raw)[0], journey);
  const offices = await openOffices(web, actor);
  const [only] = offices.length === 1 ? offices : [];
  const held = await heldItems(web, actor, { id, office: journey?.draft.officeCode ?? shown.office ?? only });
  const office = journey?.draft.officeCode ?? shown.office ?? only;
  const former = office ? await formerReasons(web.db, office) : [];
  return journeyPage({
    visit,
    draft: journey?.draft,
    title: entry?.title ?? words.title,
    lead: isOpen(open, 'choice.items') ? (entry ? words.entryLead : words.lead) : undefined,
    back: backOf(journey),
    step: {
      current: 1,
      total: Math.max(open === 'all' ? fewestSteps : 0, (journey?.steps ?? stepsFor(web, id, raw)).length),
    },
    ...(journey && { list: { ...stepListOf(journey, 'choice'), folded: true } }),
    errors: [...problems].map(([question, text]) => ({ href: `#${anchorOf(question)}`, text: say(text) })),
    ...(shown.status && { status: shown.status }),
    notices: (
      <>
        {offices.length === 0 && <Ended />}
        {before && <First first={before} />}
        {entry && <Held seen={held.get(entry.procedure) ?? none} tone="warning" />}
        {journey && <GoesWith journey={journey} />}
        {journey && <Remarks journey={journey} />}
      </>
    ),
    action,
    children: (
      <Form id={formId} action={action} busyText={say(frameWords.sending)}>
        {isBoth(raw) && <Both />}
        <Office offices={offices} draft={journey?.draft} office={shown.office} error={error('office')} />
        {entry ? (
          <Entry item={entry} />
        ) : (
          <WhatToChange
            journey={journey}
            items={{ ...parts, held, offered: offeredIds(web), operator: web.operators(web.clock.today()) }}
          />
        )}
        <Part journey={journey} id="start" title={words.start} question="choice.desiredStart">
          <Dates
            lang={c.get('lang')}
            schedule={schedule}
            today={web.clock.today()}
            leadDays={leadDaysFor(web, schedule, raw, journey)}
            {...leadsOf(web, schedule, raw, journey)}
            value={first(raw, 'desiredStart')}
            error={error('desiredStart')}
            remark={remark('desiredStart')}
          />
        </Part>
        <Part journey={journey} id="why" title={words.reasonSection} question="choice.reason">
          <Reason
            wording={wording}
            value={first(raw, 'reason')}
            error={error('reason')}
            remark={remark('reason')}
            examples={reasonExamplesOf(chosenOf(web, raw))}
            former={former}
          />
        </Part>
        <ActionBar>
          <Button size="large" forward name={buttons.command} value="next">
            {say(onwardOf(journey))}
          </Button>
          <Button size="large" variant="secondary" name={buttons.command} value="save" formnovalidate keepsWork>
            {say(applyWords.save)}
          </Button>
        </ActionBar>
      </Form>
    ),
  });
}

const none: Seen = { visible: [], others: 0 };

/** The items; where a correction leaves them alone, what they are, and the call to the desk if that is what it is about. */
function WhatToChange({ journey, items }: { journey: Journey | undefined; items: ItemsProps }) {
  if (!journey || isOpen(journey.open, 'choice.items')) return <Items {...items} />;
  const asked = isOpen(journey.open, 'choice.consultedOn');
  return (
    <Section id="changes" title={items.say(words.items)}>
      <Closed journey={journey} questions={['choice.items', ...(asked ? [] : ['choice.consultedOn'])]} />
      {asked && <Consulting {...items} />}
    </Section>
  );
}

/** What the menu itself led to: nothing is chosen here then. */
function entryIn(raw: Raw): MenuItem | undefined {
  const [id = ''] = chosen(raw);
  const group = entryOf(id);
  return group?.elsewhere ? undefined : group?.items.find(({ procedure }) => procedure === id);
}

function Entry({ item: { procedure } }: { item: MenuItem }) {
  return (
    <>
      <input type="hidden" name="special" value="no" />
      <input type="hidden" name="items" value={procedure} />
    </>
  );
}

/** What the button leads to. */
function onwardOf(journey: Journey | undefined): Text {
  const [choice] = journey?.steps ?? [];
  const next = journey && choice && stepAfter(journey.steps, choice, journey.returning).id;
  if (next === 'check') return applyWords.toCheck;
  return !next || next === 'contact' ? applyWords.toContact : applyWords.toNext;
}

/** The procedures that are ticked, in the versions of today. */
export const chosenOf = ({ catalogue, clock }: Web, raw: Raw): AnyProcedure[] =>
  chosen(raw).flatMap((id) => catalogue.current(id, clock.today()) ?? []);

/** Ordinary items and a special one, which go into two applications. */
export const isBoth = (raw: Raw): boolean => first(raw, 'special') === 'yes' && (raw.items ?? []).length > 0;

/** Business days that the chosen items need with what was answered, and the linked ones with them; while nothing is chosen, what is usual. */
export function leadDaysFor(web: Web, schedule: Schedule, raw: Raw, journey?: Journey): number {
  const mine = chosenOf(web, raw);
  if (mine.length === 0) return usualLeadDays(schedule, listedIn(web));
  return Math.max(leadDays(schedule, mine, journey?.examined.assessment.answers), leadBeside(schedule, journey));
}

/** What the linked applications need, which start on the same day. */
const leadBeside = (schedule: Schedule, journey: Journey | undefined): number =>
  Math.max(
    0,
    ...(journey?.beside ?? []).map(({ examined }) =>
      leadDays(schedule, examined.procedures, examined.assessment.answers),
    ),
  );

const listedIn = ({ catalogue, clock }: Web): AnyProcedure[] =>
  menu.flatMap(({ items }) => items.flatMap((item) => catalogue.current(item.procedure, clock.today()) ?? []));

/** What each item that can be ticked needs, and what answers can still make of it. */
function leadsOf(web: Web, schedule: Schedule, raw: Raw, journey: Journey | undefined) {
  const mine = chosenOf(web, raw);
  const answers = journey?.examined.assessment.answers ?? {};
  const ticks = entryIn(raw) || journey?.draft.receptionNo ? [] : listedIn(web);
  return {
    byItem: Object.fromEntries(
      ticks.map((procedure) => [
        procedure.id,
        Math.max(leadDays(schedule, [procedure], answers), leadBeside(schedule, journey)),
      ]),
    ),
    longer: longerLeads(schedule, mine)
      .filter(({ applies }) => !applies(answers))
      .map(({ why }) => why),
  };
}

/** What half of the procedures get by with: a line, which takes months, is not what most people come for. */
function usualLeadDays(schedule: Schedule, offered: readonly AnyProcedure[]): number {
  const days = offered.map((procedure) => leadDays(schedule, [procedure])).toSorted((a, b) => a - b);
  return days[Math.floor(days.length / 2)] ?? 0;
}

const offeredIds = ({ catalogue, clock }: Web): ReadonlySet<string> =>
  new Set(catalogue.inForce(clock.today()).map(({ id }) => id));

/** The pages of what a link brought along, while there is no draft. */
const stepsFor = (web: Web, id: string, raw: Raw): Step[] => stepsOf({ id, settles: null }, chosenOf(web, raw), 'all');

/** Choice, contact, one page of a procedure, check. */
const fewestSteps = 4;

function problemOf(problems: Problems, name: string, say: Say): string | undefined {
  const problem = problems.get(`choice.${name}`);
  return problem && say(problem);
}

function backOf(journey: Journey | undefined): { href: string; label: Text } {
  if (journey?.returning) return { href: hrefOf(journey.draft.id, 'check'), label: applyWords.backToCheck };
  const no = journey?.draft.receptionNo;
  return no
    ? { href: `/applications/${no}`, label: applyWords.backToApplication }
    : { href: '/menu', label: applyWords.backToMenu };
}

type ReasonProps = {
  wording: Wording;
  value: string;
  error: string | undefined;
  remark: Content;
  examples: readonly Text[];
  /** What the office gave before. */
  former: readonly string[];
};

function Reason({ wording, value, error, remark, examples, former }: ReasonProps) {
  const say = useSay();
  return (
    <Section id="why" title={say(words.reasonSection)} lead={say(wording.reasonLead)}>
      <Textarea
        name="reason"
        label={say(wording.reason)}
        mark={say(applyWords.required)}
        required
        hint={say(words.reasonLimit)}
        value={value}
        limit={240}
        countText={{ left: say(applyWords.left), over: say(applyWords.over) }}
        {...(error && { error })}
        {...(remark ? { remark } : {})}
      />
      <Examples
        title={say(applyWords.examples)}
        target="reason"
        name={`${buttons.example}reason`}
        texts={examples.map(say)}
      />
      {former.length > 0 && (
        <Examples
          title={say(reuseWords.reasons)}
          target="reason"
          name={`${buttons.example}reason`}
          texts={[...former]}
        />
      )}
    </Section>
  );
}

/** Both kinds are ticked: offers to go on with two applications. */
function Both() {
  const say = useSay();
  return (
    <Notice
      tone="warning"
      title={say(words.bothTitle)}
      actions={
        <Button variant="secondary" name={buttons.command} value="split">
          {say(words.split)}
        </Button>
      }
    >
      <p>{say(words.bothText)}</p>
      <input type="hidden" name="_second" value={randomUUID()} />
    </Notice>
  );
}
