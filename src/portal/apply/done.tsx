import { type Consent, listConsents } from '../../application/consent/consents.ts';
import type { Application } from '../../application/record/detail.ts';
import { getDetail } from '../../application/record/detail.ts';
import type { Effects } from '../../application/record/effects.ts';
import type { Linked } from '../../application/record/linked-group.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import type { Text } from '../../ground/words.ts';
import type { Operator } from '../../operator/operator.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import {
  ActionBar,
  BackLink,
  ButtonLink,
  Details,
  DonePanel,
  Link,
  Notice,
  Section,
  Steps,
  Table,
} from '../../ui/index.ts';
import { sendsMails, type Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { linkedWords } from '../../words/linked.ts';
import { getFound } from '../applications/found.ts';
import { LinkedList, listFiledWith } from '../applications/linked.tsx';
import { companyPage } from '../page.tsx';
import { settingsWords } from '../settings/words.ts';
import { checkWords, followWith } from './check-words.ts';
import { consentStep, doneTitle, quoted, wishedFor, doneWords as words } from './done-words.ts';
import { applyWords } from './words.ts';

/** 「NACCS利用申込 完了」: the number, what happens next, where to ask, what was received. */
export async function showDone(visit: CompanyVisit): Promise<Response> {
  const { web, actor, say } = visit;
  const application = await getFound(visit, 'application.read');
  const { filings } = await getDetail(web.db, application);
  const linked = await listFiledWith(web, application.id);
  const operator = web.operators(web.clock.today());
  const asked = (await listConsents(web.db, application.id)).filter(({ agreed }) => agreed === null);
  const title = doneTitle(operator.service);
  const [{ effects, files }] = filings;
  const received = Object.values(files).flat();
  return companyPage(visit, {
    title: say(title),
    current: 'apply',
    children: (
      <>
        <DonePanel title={say(title)} numberLabel={say(words.number)} number={say(quoted(application.receptionNo))}>
          <p>{say(words.received)}</p>
          <p>{say(words.keepNumber)}</p>
        </DonePanel>
        <FiledTogether linked={linked} web={web} />
        <Ahead web={web} actor={actor} effects={effects} />
        <Next application={application} effects={effects} asked={asked} />
        <Section id="mail" title={say(words.mail)}>
          {(sendsMails(web) ? [words.mailSent, words.spam] : [words.mailNotSent]).map((text) => (
            <p key={text.en}>{say(text)}</p>
          ))}
        </Section>
        <Desks operator={operator} />
        {received.length > 0 && <Receipt files={received} />}
        <ActionBar>
          <ButtonLink href={`/applications/${application.receptionNo}`} size="large">
            {say(words.open)}
          </ButtonLink>
          {may(actor, 'change.file') && (
            <ButtonLink href="/apply/new" variant="secondary" size="large">
              {say(words.another)}
            </ButtonLink>
          )}
        </ActionBar>
        <BackLink href="/menu">{say(words.menu)}</BackLink>
      </>
    ),
  });
}

/** The numbers of what was filed with it. */
function FiledTogether({ linked, web }: { linked: readonly Linked[]; web: Web }) {
  const say = useSay();
  if (linked.length === 0) return null;
  return (
    <Section id="linked" title={say(linkedWords.numbers)}>
      <p>{say(linkedWords.goesTogether)}</p>
      <LinkedList linked={linked} web={web} />
    </Section>
  );
}

type AheadProps = {
  web: Web;
  actor: CompanyActor;
  effects: { warnings: readonly Text[]; followUps: readonly { procedure: string; title: Text; because: Text }[] };
};

/** What the change leaves behind, and which procedure helps; where that one is offered, its link says so. */
function Ahead({ web, actor, effects: { warnings, followUps } }: AheadProps) {
  const say = useSay();
  if (warnings.length + followUps.length === 0) return null;
  const offered = followUps.filter(
    ({ procedure }) => web.catalogue.current(procedure, web.clock.today()) && may(actor, 'application.file'),
  );
  const others = followUps.filter((each) => !offered.includes(each));
  return (
    <Notice tone="warning" title={say(checkWords.notices)}>
      {[...warnings, ...others.map(({ because }) => because)].map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
      {offered.map(({ procedure, title }) => (
        <p key={procedure}>
          <Link href={`/apply/new?item=${procedure}`}>{say(followWith(title))}</Link>
        </p>
      ))}
    </Notice>
  );
}

type NextProps = { application: Application; effects: Effects; asked: readonly Consent[] };

function Next({ application, effects, asked }: NextProps) {
  const say = useSay();
  const { desiredStart: desired, settles } = application;
  const day = desired && { ja: formatDayWithWeekday(desired, 'ja'), en: formatDayWithWeekday(desired, 'en') };
  const steps = [
    ...asked.map(({ officeCode, officeName }) => ({
      title: words.consent,
      texts: [consentStep(`${officeCode} ${officeName}`)],
    })),
    { title: words.review, texts: [words.reviewText] },
    { title: words.answer, texts: [words.answerText] },
    ...(effects.needsSetting ? [{ title: words.settings, texts: [words.settingsText] }] : []),
    {
      title: words.start,
      texts: settles === null ? [...(day ? [wishedFor(day)] : []), words.letter] : [settingsWords.reviewed],
    },
  ];
  return (
    <Section id="next" title={say(words.next)}>
      <Steps
        level={3}
        items={steps.map(({ title, texts }, index) => ({
          key: title.en,
          label: `STEP${index + 1}`,
          title: say(title),
          body: texts.map((text) => <p>{say(text)}</p>),
        }))}
      />
    </Section>
  );
}

function Desks({ operator }: { operator: Operator }) {
  const say = useSay();
  return (
    <Section id="desks" title={say(words.desks)} lead={say(operator.company)}>
      <Table
        id="desk-table"
        caption={say(words.deskList)}
        captionHidden
        cards
        columns={[{ label: say(words.desk) }, { label: say(words.phone) }, { label: say(words.hours) }]}
        rows={operator.desks.map(({ name, phone, hours }) => ({ key: phone, cells: [say(name), phone, say(hours)] }))}
      />
    </Section>
  );
}

type ReceiptProps = { files: readonly { id: string; name: string; size: number; sha256: string }[] };

function Receipt({ files }: ReceiptProps) {
  const say = useSay();
  return (
    <Section id="receipt" title={say(words.receipt)} lead={say(words.receiptLead)}>
      <Table
        id="receipt-table"
        caption={say(words.receiptList)}
        captionHidden
        cards
        columns={[
          { label: say(applyWords.fileName) },
          { label: say(applyWords.fileSize), nowrap: true },
          { label: say(words.fingerprint) },
        ]}
        rows={files.map(({ id, name, size, sha256 }) => ({
          key: id,
          cells: [name, formatFileSize(size), <Fingerprint sha256={sha256} />],
        }))}
      />
    </Section>
  );
}

/** Long and rarely read: its beginning, and the whole of it unfolded. */
function Fingerprint({ sha256 }: { sha256: string }) {
  return (
    <Details summary={<code>{sha256.slice(0, 8)}…</code>}>
      <code>{sha256.match(/.{1,16}/g)?.join('\u200b') ?? sha256}</code>
    </Details>
  );
}
