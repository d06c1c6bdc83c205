import { type AskedConsent, agreementOf, answersShown, titlesAsked } from '../../application/consent/answer-consent.ts';
import { dayOf } from '../../ground/clock.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { DescriptionList, Notice, Section } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { answeredBy, consentWords as words, yourOffice } from '../../words/consent.ts';

/** Who asks for what, from when on. */
export function Asked({ consent, web }: { consent: AskedConsent; web: Web }) {
  const say = useSay();
  const { applicant, contact, desiredStart, officeCode, officeName } = consent;
  const { role } = agreementOf(web, consent);
  const shown = answersShown(web, consent).map(({ label, answer }) => ({ term: say(label), value: say(answer) }));
  const items = [
    {
      term: say(words.applicant),
      value: `${applicant.companyName} ${applicant.officeName}（${applicant.officeCode}）`,
    },
    { term: say(words.contact), value: [contact.department, contact.name].filter(Boolean).join(' ') },
    { term: say(words.kind), value: titlesAsked(web, consent).map(say).join('\n') },
    ...shown,
    { term: say(yourOffice(role)), value: `${officeName}（${officeCode}）` },
    { term: say(words.appliedOn), value: formatDaySlashed(dayOf(consent.appliedAt)) },
    { term: say(words.desired), value: desiredStart ? formatDaySlashed(desiredStart) : '—' },
  ];
  return (
    <Section id="asked" title={say(words.asked)}>
      <DescriptionList items={items} />
    </Section>
  );
}

/** What follows from agreeing. */
export function Meaning({ consent, web }: { consent: AskedConsent; web: Web }) {
  const say = useSay();
  return (
    <Section id="meaning" title={say(words.meaning)}>
      <ul>
        {agreementOf(web, consent).means.map((each) => (
          <li>{say(each)}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What the answer was, or that none is needed any more. */
export function Answered({ consent, late }: { consent: AskedConsent; late: boolean }) {
  const say = useSay();
  const { agreed, answeredAt, answeredByName, reason } = consent;
  const [title, text] =
    agreed === null
      ? [words.closed, words.closedText]
      : agreed
        ? [words.agreed, words.agreedText]
        : [words.declined, words.declinedText];
  return (
    <>
      {late && (
        <Notice tone="danger" live title={say(words.tooLate)}>
          <p>{say(words.tooLateText)}</p>
        </Notice>
      )}
      <Notice tone={agreed ? 'success' : 'info'} title={say(title)}>
        <p>{say(text)}</p>
        {answeredAt && <p>{say(answeredBy(formatDateTime(answeredAt), answeredByName ?? ''))}</p>}
        {reason && (
          <p>
            {say(words.reason)}：{reason}
          </p>
        )}
      </Notice>
    </>
  );
}
