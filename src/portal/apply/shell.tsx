import type { Draft } from '../../application/draft/draft.ts';
import { termsNow } from '../../application/record/time-limits.ts';
import { isProvisional } from '../../contract/pending.ts';
import { formatDay } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { addDays } from '../../schedule/days.ts';
import {
  BackLink,
  type Content,
  ErrorSummary,
  type Keeping,
  Link,
  Notice,
  PageTitle,
  StepIndicator,
  StepLayout,
  type StepListProps,
} from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { namesOf } from '../office-names.ts';
import { companyPage } from '../page.tsx';
import { buttons } from './posted.ts';
import { savedQueried, savedUntil, stepOf, applyWords as words } from './words.ts';

/** The form of a page of the journey. */
export const formId = 'journey';

export type PageError = { href: string; text: string };

export type Shell = {
  visit: CompanyVisit;
  /** Not there on the first page before anything was saved. */
  draft?: Pick<Draft, 'officeCode' | 'receptionNo' | 'status'> | undefined;
  title: Text;
  lead?: Text | undefined;
  back: { href: string; label: Text };
  /** Where the page's form is sent to; its id is `formId`. */
  action: string;
  /** What the Enter key asks for; `enter`: what was typed last, to narrow a list down or to go on. */
  enter?: 'next' | 'save' | 'enter';
  /** Place of this page among all, from 1 on. */
  step: { current: number; total: number };
  /** The steps by name; they stand beside a page that has one. */
  list?: StepListProps;
  errors?: readonly PageError[];
  status?: 200 | 409 | 422;
  /** Tables and blocks side by side want all the room there is. */
  wide?: boolean;
  /** Above the page's own content: remarks, what moved. */
  notices?: Content;
  children: Content;
};

/** The frame of a page of the journey: way back, place, heading, what was saved, mistakes. */
export async function journeyPage({ visit, draft, errors = [], enter = 'next', ...page }: Shell): Promise<Response> {
  const { web, say } = visit;
  const { current, total } = page.step;
  const keeping: Keeping = {
    form: formId,
    action: page.action,
    name: buttons.command,
    value: 'stay',
    enter: { name: buttons.command, value: enter },
    leave: 'go',
  };
  return companyPage(visit, {
    title: say(page.title),
    current: 'apply',
    keeping,
    failed: errors.length > 0,
    ...(page.status && { status: page.status }),
    ...(page.wide && { width: 'wide' as const }),
    children: stepped(
      page.list,
      <>
        <BackLink href={page.back.href}>{say(page.back.label)}</BackLink>
        {!page.list && <StepIndicator current={current} total={total} text={say(stepOf(current, total))} />}
        <PageTitle above={draft && (await whoseOf(web, draft))} {...(page.lead && { lead: say(page.lead) })}>
          {say(page.title)}
        </PageTitle>
        <ErrorSummary title={say(frameWords.errorSummary)} errors={[...errors]} />
        {visit.c.req.query('saved') === '1' && errors.length === 0 && (
          <Saved web={web} title={page.title} queried={draft?.status === 'queried'} />
        )}
        {page.notices}
        {page.children}
      </>,
    ),
  });
}

const stepped = (list: StepListProps | undefined, content: Content): Content =>
  list ? <StepLayout list={list}>{content}</StepLayout> : content;

/** 「2600055A　NAC002 第二営業所」 */
async function whoseOf(
  { db, clock }: Web,
  { officeCode, receptionNo }: Pick<Draft, 'officeCode' | 'receptionNo'>,
): Promise<string> {
  if (isProvisional(officeCode)) return receptionNo ?? '';
  const { office } = await namesOf(db, officeCode, clock.today());
  return [receptionNo, officeCode, office === officeCode ? '' : office].filter(Boolean).join('　');
}

type SavedProps = { web: Web; title: Text; queried: boolean };

function Saved({ web, title, queried }: SavedProps) {
  const say = useSay();
  const { draftDays } = termsNow(web);
  const until = addDays(web.clock.today(), draftDays);
  const days = { ja: formatDay(until, 'ja'), en: formatDay(until, 'en') };
  return (
    <Notice
      tone="success"
      live
      title={say(words.savedTitle)}
      actions={<Link href="/applications">{say(words.toList)}</Link>}
    >
      <p>{say(queried ? savedQueried(title) : savedUntil(title, draftDays, days))}</p>
      <p>{say(words.savedMore)}</p>
    </Notice>
  );
}
