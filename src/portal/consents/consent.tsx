import {
  type AskedConsent,
  answerConsent,
  consentAnswerOf,
  findAsked,
  isWanted,
} from '../../application/consent/answer-consent.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { AppError } from '../../ground/errors.ts';
import { plain, typedNote } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  BackLink,
  Button,
  ErrorSummary,
  Fields,
  Form,
  PageTitle,
  Section,
  Textarea,
} from '../../ui/index.ts';
import { originOf } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { detailWords } from '../../words/applications.ts';
import { consentWords as words } from '../../words/consent.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { Answered, Asked, Meaning } from './asked.tsx';

/** 「同意の確認」: what another office asks of this one, and the answer. */
export async function showConsent(visit: CompanyVisit): Promise<Response> {
  return page(visit, await named(visit), (await sentBefore<Sent>(visit)) ?? {});
}

/** 「同意する」, 「同意しない」. */
export async function answer(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const consent = await named(visit);
  const typed = await readForm(c);
  const again = (sent: Sent) =>
    showAgain(visit, { at: c.req.path, sent }, async (shown) => page(visit, await named(visit), shown));
  const reason = typedNote(first(typed, 'reason'));
  if (!isWanted(consent)) return again({ typed: reason, late: true });
  if (first(typed, 'stay') !== '') return again({ typed: reason });
  const { command, faults } = parseForm(consentAnswerOf(limitsNow(web)), typed);
  if (faults) return again({ typed: reason, fault: faults[0].text });
  const mover = { id: actor.personId, name: actor.name, side: 'company', ...originOf(c) } as const;
  const done = await answerConsent(web, { consent: consent.id, mover, ...command });
  if (!done) return again({ typed: reason, late: true });
  return c.redirect(addressOfConsent(consent), 303);
}

const formId = 'answer-form';
const addressOfConsent = ({ receptionNo }: AskedConsent): string => `/consents/${receptionNo}`;

/** @throws AppError `notFound` when no office of theirs was asked by that application */
async function named(visit: CompanyVisit): Promise<AskedConsent> {
  const { c, actor } = visit;
  const { db } = visit.web;
  const number = plain(c.req.param('no') ?? '').toUpperCase();
  const found = await findAsked(db, number, officesOf(actor, 'consent.answer'));
  if (!found) throw new AppError('notFound');
  return found;
}

/** What was sent and could not be taken. */
type Sent = { typed?: string; fault?: Text; late?: true };

function page(visit: CompanyVisit, consent: AskedConsent, sent: Sent): Promise<Response> {
  const { web, say } = visit;
  const { fault, late } = sent;
  const title = say(words.title);
  return companyPage(visit, {
    title: `${title} ${consent.receptionNo}`,
    ...(fault && { failed: true, status: 422 }),
    ...(late && { status: 409 }),
    ...(isWanted(consent) && {
      keeping: { form: formId, action: addressOfConsent(consent), name: 'stay', value: '1' },
    }),
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={fault ? [{ href: '#reason', text: say(fault) }] : []}
        />
        <PageTitle above={consent.receptionNo} {...(isWanted(consent) && { lead: say(words.lead) })}>
          {title}
        </PageTitle>
        {!isWanted(consent) && <Answered consent={consent} late={late === true} />}
        <Asked consent={consent} web={web} />
        {isWanted(consent) && (
          <>
            <Meaning consent={consent} web={web} />
            <AnswerForm consent={consent} sent={sent} limit={limitsNow(web).reasonCharacters} />
          </>
        )}
      </>
    ),
  });
}

type AnswerFormProps = { consent: AskedConsent; sent: Sent; limit: number };

function AnswerForm({ consent, sent: { typed = '', fault }, limit }: AnswerFormProps) {
  const say = useSay();
  return (
    <Section id="answer" title={say(words.answer)}>
      <Form id={formId} action={addressOfConsent(consent)} label={say(words.answer)} busyText={say(frameWords.sending)}>
        <Fields>
          <Textarea
            name="reason"
            label={say(words.reason)}
            hint={say(words.reasonHint)}
            rows={3}
            value={typed}
            limit={limit}
            countText={{ left: say(detailWords.countLeft), over: say(detailWords.countOver) }}
            error={fault && say(fault)}
          />
        </Fields>
        <ActionBar>
          <Button size="large" name="answer" value="agree">
            {say(words.agree)}
          </Button>
          <Button variant="danger" size="large" name="answer" value="decline">
            {say(words.decline)}
          </Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
