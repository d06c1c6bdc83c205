import { randomUUID } from 'node:crypto';
import type { Advice } from '../../billing/adviser.ts';
import { connections, planLabels } from '../../contract/masters.ts';
import type { Plan } from '../../contract/parts/plan.ts';
import { may } from '../../people/permissions.ts';
import {
  BackLink,
  Button,
  Chart,
  EmptyState,
  Form,
  Notice,
  PageTitle,
  Prose,
  Section,
  Stack,
  Table,
} from '../../ui/index.ts';
import { monthText, yenText } from '../../web/invoice/standing-words.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { signedYen } from './changes-words.ts';
import { BillsNav, OfficePicker } from './parts.tsx';
import { betterOnes, readAdvice } from './plan-advice.ts';
import { meaningTexts, monthsText, verdictText, planWords as words } from './plan-words.ts';
import { type Bills, officeAsked } from './seen.ts';
import { billsWords, shortMonth } from './words.ts';

/** 「料金プランの診断」: the last bills under either plan, and the application for the better one (`bills.md` 31). */
export async function showPlan(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const { web, actor, say } = visit;
  const office = officeAsked(visit, bills);
  const read = await readAdvice(web, office);
  const better = betterOnes(read);
  return companyPage(visit, {
    title: say(words.title),
    current: 'bills',
    children: (
      <>
        <BackLink href="/menu">{say(billsWords.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)} above={office}>
          {say(words.title)}
        </PageTitle>
        <BillsNav current="plan" office={office} />
        <OfficePicker at="/bills/plan" offices={bills.offices} office={office} />
        {read.advice.length === 0 && <EmptyState title={say(words.none)}>{say(words.noneText)}</EmptyState>}
        {read.advice.map((advice) => (
          <Advised key={advice.family} advice={advice} present={read.present[advice.family]} />
        ))}
        {read.sample && read.advice.length > 0 && <p>{say(words.sample)}</p>}
        {better.length > 0 && <Apply office={office} allowed={may(actor, 'change.file', office)} />}
      </>
    ),
  });
}

/** A connection: what the numbers say, the numbers as a picture and as a table, and what they mean. */
function Advised({ advice, present }: { advice: Advice; present: Plan }) {
  const say = useSay();
  const { family, better, saving, months, apart } = advice;
  const changes = present !== 'none' && better !== present && saving !== 0;
  return (
    <Section
      id={`plan-${family}`}
      title={say(connections[family])}
      lead={present === 'none' ? say(words.ended) : say(planLabels[present])}
    >
      <Notice tone={changes ? 'warning' : 'success'} title={say(verdictText(advice, present))} level={3}>
        <p>
          {say(monthsText(advice))} {months.length < 12 && say(words.short)}
        </p>
      </Notice>
      <Stack>
        {months.length > 1 && (
          <Chart
            id={`plan-chart-${family}`}
            kind="lines"
            label={`${say(connections[family])} ${say(words.chartLabel)}`}
            labels={months.map(({ month }) => shortMonth(month))}
            series={[
              { name: say(words.planA), values: months.map(({ a }) => a) },
              { name: say(words.planB), values: months.map(({ b }) => b) },
            ]}
            text={(value) => value.toLocaleString('ja-JP')}
          />
        )}
        <Months advice={advice} />
        <Section id={`meaning-${family}`} level={3} variant="plain" title={say(words.meaning)}>
          <Prose>
            {meaningTexts(advice).map((text) => (
              <p key={text.en}>{say(text)}</p>
            ))}
            {apart && <p>{say(words.apart)}</p>}
          </Prose>
        </Section>
      </Stack>
    </Section>
  );
}

function Months({ advice: { family, months, a, b, saving } }: { advice: Advice }) {
  const say = useSay();
  const sumOf = (part: 'base' | 'useA') => months.reduce((sum, month) => sum + month[part], 0);
  const end = (label: string) => ({ label, align: 'end' as const, nowrap: true });
  return (
    <Table
      id={`plan-months-${family}`}
      caption={`${say(connections[family])} ${say(words.title)}`}
      captionHidden
      cards
      columns={[
        { label: say(words.month), nowrap: true },
        ...[words.base, words.useA, words.a, words.b, words.saving].map((label) => end(say(label))),
      ]}
      rows={months.map((month) => ({
        key: month.month,
        cells: [
          say(monthText(month.month)),
          ...[month.base, month.useA, month.a, month.b].map((yen) => say(yenText(yen))),
          say(signedYen(month.saving)),
        ],
      }))}
      foot={[
        say(words.sum),
        ...[sumOf('base'), sumOf('useA'), a, b].map((yen) => say(yenText(yen))),
        say(signedYen(saving)),
      ]}
    />
  );
}

function Apply({ office, allowed }: { office: string; allowed: boolean }) {
  const say = useSay();
  return (
    <Section id="apply" title={say(words.applyTitle)} lead={say(allowed ? words.applyText : words.noRight)}>
      {allowed && (
        <Form action="/bills/plan">
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="office" value={office} />
          <div>
            <Button size="large" forward>
              {say(words.apply)}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
