import { type ComesFirst, comesFirst } from '../../application/draft/can-apply.ts';
import type { Draft } from '../../application/draft/draft.ts';
import { endedAmong } from '../../ledger/read.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { ButtonLink, Notice, Section, Select } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { menuWords } from '../menu/words.ts';
import { followWith } from './check-words.ts';
import { choiceWords as words } from './choice-words.ts';
import type { Journey } from './journey.ts';
import { applyWords } from './words.ts';

/** What has to be there before what the menu led to: as the contract is on the wished start date, before there is one as it is today. */
export async function firstOf(
  web: Web,
  actor: CompanyActor,
  procedure: AnyProcedure | undefined,
  journey: Journey | undefined,
): Promise<ComesFirst | undefined> {
  if (journey) return procedure?.comesAfter?.(journey.examined.basis.present.office);
  return comesFirst(web.db, procedure, officesOf(actor, 'application.file'), web.clock.today());
}

/** Said at the first page, with the way there. */
export function First({ first: { because, first } }: { first: ComesFirst }) {
  const say = useSay();
  return (
    <Notice
      tone="warning"
      actions={
        <ButtonLink href={`/apply/new?item=${first}`} variant="secondary">
          {say(followWith(menuTitle(first)))}
        </ButtonLink>
      }
    >
      <p>{say(because)}</p>
    </Notice>
  );
}

/** Nothing can be applied for any more by whoever acts for ended offices alone. */
export const Ended = () => {
  const say = useSay();
  return (
    <Notice tone="warning" title={say(menuWords.endedTitle)}>
      <p>{say(menuWords.endedText)}</p>
    </Notice>
  );
};

/** The offices that somebody can file for, without those whose contract has ended. */
export async function openOffices(web: Web, actor: CompanyActor): Promise<string[]> {
  const offices = officesOf(actor, 'application.file');
  const ended = await endedAmong(web.db, offices, web.clock.today());
  return offices.filter((code) => !ended.includes(code));
}

type OfficeProps = {
  offices: readonly string[];
  draft?: Draft | undefined;
  office?: string | undefined;
  error: string | undefined;
};

/** The picker 「事業所コード」, for whoever acts for several offices; an application that was filed stays with its office. */
export function Office({ offices, draft, office, error }: OfficeProps) {
  const say = useSay();
  if (offices.length < 2 || draft?.receptionNo) return null;
  return (
    <Section id="applicant" title={say(words.officeSection)}>
      <Select
        name="office"
        label={say(words.office)}
        mark={say(applyWords.required)}
        required
        hint={say(words.officeHint)}
        placeholder={say(words.pickOffice)}
        value={office ?? draft?.officeCode}
        width="short"
        options={offices.map((code) => ({ value: code, label: code }))}
        {...(error && { error })}
      />
    </Section>
  );
}
