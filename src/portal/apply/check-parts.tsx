import { transcriptOf } from '../../application/draft/transcribe.ts';
import { effectsOf } from '../../application/record/effects.ts';
import { differs, type OfficeFee } from '../../application/record/fees.ts';
import type { MonthlyFee } from '../../contract/fee.ts';
import { officeText } from '../../contract/pending.ts';
import { BeforeAfter, Details, Notice, Stack, SummaryCard } from '../../ui/index.ts';
import { PartedAnswer, partsOf } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { Lines } from '../applications/parts.tsx';
import { notConsulted, readTitle, checkWords as words, yen } from './check-words.ts';
import { type Journey, linkTo } from './journey.ts';
import { buttons } from './posted.ts';
import { remarkOn } from './remarks.tsx';
import { formId } from './shell.tsx';
import { hrefOf } from './steps.ts';

/** A section for each page with its answers, and the way back into it where something can be changed. */
export function Answers({ journey }: { journey: Journey }) {
  const { say, draft, examined, steps } = journey;
  const parts = partsOfCheck(journey);
  const pages = transcriptOf(draft, examined).filter(({ id }) => id !== 'check');
  return (
    <Stack gap="none">
      {pages.map(({ id, title, rows }) => {
        const step = steps.find((each) => each.id === id);
        return (
          <SummaryCard
            key={id}
            id={`page-${id.replaceAll('.', '-')}`}
            title={say(readTitle(title))}
            folded={{
              summary: say(words.answers),
              open: rows.some(({ question }) => Boolean(remarkOn(journey, question))),
            }}
            {...(step && { edit: { href: linkTo(step.href, { returning: true }), label: say(words.edit) } })}
            items={rows.flatMap(({ question, label, answer }) => {
              const remark = remarkOn(journey, question);
              // What was not answered is not there; what the centre asks about is, answered or not.
              if (say(answer) === '' && !remark) return [];
              return {
                term: say(label),
                value: (
                  <PartedAnswer id={question} label={say(label)} answer={say(answer)} parts={parts}>
                    <Lines text={say(answer)} empty={say(words.none)} />
                  </PartedAnswer>
                ),
                ...(remark ? { note: remark } : {}),
              };
            })}
          />
        );
      })}
    </Stack>
  );
}

/** Turning a long table or answer takes along what is being typed on the page. */
export const partsOfCheck = ({ c, draft }: Journey) =>
  partsOf(c, hrefOf(draft.id, 'check'), { form: formId, name: buttons.command, value: 'stay' });

/** What the change does to what is paid each month whatever the use; office by office, folded, where it is more than one. */
export function Fee({ journey: { say, examined } }: { journey: Journey }) {
  const { fee, fees = [] } = effectsOf(examined.assessment);
  if (![fee, ...fees].some(differs)) return <p>{say(words.feeStays)}</p>;
  return (
    <>
      <FeeTable id="fee-table" caption={say(fees.length > 0 ? words.feeOfAll : words.feeTable)} fee={fee} />
      <p>
        <small>{say(words.feeLead)}</small>
      </p>
      {fees.length > 0 && (
        <Details summary={say(words.feeOfEach)}>
          {fees.map((each) => (
            <FeeTable
              key={each.officeCode}
              id={`fee-${each.officeCode.replaceAll(':', '-')}`}
              caption={say(officeText(each.officeCode, each.officeName))}
              fee={each}
            />
          ))}
        </Details>
      )}
    </>
  );
}

type FeeTableProps = {
  id: string;
  caption: string;
  fee: Pick<OfficeFee, 'before' | 'after'>;
};

function FeeTable({ id, caption, fee }: FeeTableProps) {
  const say = useSay();
  return (
    <BeforeAfter
      id={id}
      caption={caption}
      head={{ item: say(words.item), before: say(words.before), after: say(words.after) }}
      changedLabel={say(words.changed)}
      rows={shownParts(fee).map(({ part, label }) => ({
        key: part,
        item: say(label),
        before: say(yen(fee.before[part])),
        after: say(yen(fee.after[part])),
        changed: fee.before[part] !== fee.after[part],
      }))}
    />
  );
}

/** The parts that change, the sum, and how much of it rests on invented prices where any does. */
const shownParts = ({ before, after }: Pick<OfficeFee, 'before' | 'after'>) =>
  feeParts.filter(
    ({ part }) =>
      before[part] !== after[part] || part === 'total' || (part === 'sampled' && (before[part] > 0 || after[part] > 0)),
  );

const feeParts = [
  { part: 'base', label: words.baseFee },
  { part: 'reports', label: words.reportFee },
  { part: 'archive', label: words.archiveFee },
  { part: 'lines', label: words.lineFee },
  { part: 'total', label: words.totalFee },
  { part: 'sampled', label: words.sampledFee },
] as const satisfies { part: keyof MonthlyFee; label: unknown }[];

/** What the applicant should know before filing; it stops nothing. */
export function Warnings({ journey }: { journey: Journey }) {
  const { say, examined, web } = journey;
  const { warnings, followUps, needsSetting } = effectsOf(examined.assessment);
  const desk = web.operators(web.clock.today()).inquiryCentre;
  const unasked = examined.procedures.some(({ priorContact }) => priorContact) && !examined.choice.consulted;
  const at = { ja: `${desk.name.ja}（${desk.phone}）`, en: `${desk.name.en} (${desk.phone})` };
  const texts = [
    ...warnings,
    ...followUps.map(({ because }) => because),
    ...(needsSetting ? [words.settingFollows] : []),
    ...(unasked ? [notConsulted(at)] : []),
  ];
  if (texts.length === 0) return null;
  return (
    <Notice tone="warning" title={say(words.notices)}>
      {texts.map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
    </Notice>
  );
}
