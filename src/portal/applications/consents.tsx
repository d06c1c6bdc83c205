import type { Consent } from '../../application/consent/consents.ts';
import type { Application } from '../../application/record/detail.ts';
import { Button, ButtonLink, Form, Notice } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { consentStanding as words } from '../../words/consent.ts';
import { frameWords } from '../../words/frame.ts';
import { Lines } from './parts.tsx';
import type { Rights } from './standing.tsx';

type ConsentsProps = { application: Application; consents: readonly Consent[]; rights: Rights };

/** What the applicant has to know of those who must agree, and can do about a refusal, while the centre has not decided. */
export function Consents({ application, consents, rights }: ConsentsProps) {
  const say = useSay();
  return (
    <>
      {consents.map(({ officeCode, officeName, agreed, reason }) => {
        const office = `${officeCode} ${officeName}`;
        if (agreed === null)
          return (
            <Notice tone="warning" title={say(words.waiting(office))}>
              <p>{say(words.waitingText)}</p>
            </Notice>
          );
        if (agreed) return <Notice tone="success" title={say(words.agreed(office))} />;
        return (
          <Notice
            tone="danger"
            title={say(words.declined(office))}
            actions={<Ways application={application} rights={rights} />}
          >
            <p>
              <Lines text={say(words.why(reason))} empty="" />
            </p>
            <p>{say(words.declinedText)}</p>
          </Notice>
        );
      })}
    </>
  );
}

/** Another office is asked by a correction; or the application is withdrawn. */
function Ways({ application: { id, receptionNo, status }, rights }: Omit<ConsentsProps, 'consents'>) {
  const say = useSay();
  return (
    <>
      {rights.file && status === 'queried' && (
        <ButtonLink href={`/apply/${id}`} icon="pencil">
          {say(words.revise)}
        </ButtonLink>
      )}
      {rights.file && status !== 'queried' && (
        <Form
          action={`/applications/${receptionNo}/revise`}
          label={say(words.revise)}
          busyText={say(frameWords.sending)}
        >
          <Button icon="pencil">{say(words.revise)}</Button>
        </Form>
      )}
      {rights.withdraw && (
        <ButtonLink href={`/applications/${receptionNo}/withdraw`} variant="secondary">
          {say(words.withdraw)}
        </ButtonLink>
      )}
    </>
  );
}
