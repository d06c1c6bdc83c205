import { statuses } from '../../application/move/status.ts';
import { titlesOf } from '../../application/record/classes.ts';
import { type AwaitingSettings, listAwaitingSettings } from '../../application/survey/list-settings.ts';
import { formsFor } from '../../application/survey/survey-forms.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import {
  BackLink,
  Button,
  ButtonLink,
  DescriptionList,
  EmptyState,
  Form,
  Notice,
  PageTitle,
  Prose,
  Section,
  Stack,
  StatusTag,
} from '../../ui/index.ts';
import type { C, Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { Left } from '../menu/tasks.tsx';
import { menuWords } from '../menu/words.ts';
import { companyPage } from '../page.tsx';
import { settingsOf, settingsWords as words } from './words.ts';

/** 「システム設定の申込」: what waits for settings, until when, and the one button for each. */
export async function showSettings(visit: CompanyVisit, problem?: Text): Promise<Response> {
  const { c, web, actor, say } = visit;
  const waiting = await listAwaitingSettings(web.db, officesOf(actor, 'application.file'));
  const forms = new Map<string, AnyProcedure[]>();
  for (const each of waiting) forms.set(each.id, await formsFor(web, web.db, each));
  return companyPage(visit, {
    title: say(words.title),
    current: 'apply',
    ...(problem && { failed: true, status: 409 }),
    children: (
      <>
        <BackLink href="/menu">{say(menuWords.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        {problem && (
          <Notice tone="warning" live>
            <p>{say(problem)}</p>
          </Notice>
        )}
        {waiting.length === 0 ? (
          <EmptyState title={say(words.none)}>{say(words.noneText)}</EmptyState>
        ) : (
          <Stack>
            {waiting.map((each) => (
              <Waiting key={each.id} c={c} web={web} waiting={each} forms={forms.get(each.id) ?? []} />
            ))}
          </Stack>
        )}
        <Section id="how" title={say(words.how)}>
          <Prose>
            {[words.howText, words.voidNote, words.immediate].map((text) => (
              <p key={text.en}>{say(text)}</p>
            ))}
          </Prose>
        </Section>
      </>
    ),
  });
}

type WaitingProps = { c: C; web: Web; waiting: AwaitingSettings; forms: readonly AnyProcedure[] };

function Waiting({ c, web, waiting, forms }: WaitingProps) {
  const lang = c.get('lang');
  const say = useSay();
  const { receptionNo, officeCode, officeName, startDate, settingDeadline, setting } = waiting;
  const today = web.clock.today();
  const titles = titlesOf(web.catalogue, waiting.procedures, today);
  const day = (value: string | null) => (value ? formatDayWithWeekday(value, lang) : '—');
  return (
    <Section id={`settings-${receptionNo}`} title={say(settingsOf(receptionNo, titles))}>
      <DescriptionList
        items={[
          {
            term: say(words.deadline),
            value: settingDeadline ? <Left until={settingDeadline} today={today} lang={lang} /> : '—',
          },
          { term: say(words.start), value: day(startDate) },
          { term: say(words.office), value: `${officeCode} ${officeName}` },
          { term: say(words.forms), value: <Names titles={forms.map(({ title }) => say(title))} /> },
          {
            term: say(words.state),
            value: setting ? (
              <StatusTag status={setting.status}>{say(statuses[setting.status])}</StatusTag>
            ) : (
              say(words.notYet)
            ),
          },
        ]}
      />
      <Action waiting={waiting} late={settingDeadline !== null && today > settingDeadline} />
    </Section>
  );
}

const Names = ({ titles }: { titles: readonly string[] }) => (
  <ul>
    {titles.map((title) => (
      <li key={title}>{title}</li>
    ))}
  </ul>
);

type ActionProps = { waiting: AwaitingSettings; late: boolean };

/** One button: begin, go on, answer a query, or see what was filed. Each says which application it is for. */
function Action({ waiting: { receptionNo, setting }, late }: ActionProps) {
  const say = useSay();
  const named = (text: Text) => ({ label: `${say(text)} ${receptionNo}`, children: say(text) });
  if (setting?.status === 'queried') return <ButtonLink href={`/apply/${setting.id}`} {...named(words.correct)} />;
  if (setting?.receptionNo)
    return <ButtonLink href={`/applications/${setting.receptionNo}`} variant="secondary" {...named(words.see)} />;
  if (late) return <Notice tone="warning">{say(words.late)}</Notice>;
  return (
    <Form
      action={`/settings/${receptionNo}`}
      label={`${say(words.apply)} ${receptionNo}`}
      busyText={say(frameWords.sending)}
    >
      <div>
        <Button size="large" forward {...named(setting ? words.resume : words.apply)} />
      </div>
    </Form>
  );
}
