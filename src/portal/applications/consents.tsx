import type { Consent } from '../../application/consents.ts';
import { Notice } from '../../ui/index.ts';
import { consentStanding as words } from '../../words/consent.ts';
import { Lines, type Say } from './parts.tsx';

/** What the applicant has to know of those who must agree, while the centre has not decided. */
export function Consents({ consents, say }: { consents: readonly Consent[]; say: Say }) {
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
          <Notice tone="danger" title={say(words.declined(office))}>
            <p>
              <Lines text={say(words.why(reason))} empty="" />
            </p>
          </Notice>
        );
      })}
    </>
  );
}
