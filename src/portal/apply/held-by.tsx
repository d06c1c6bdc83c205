import { findHeldItems } from '../../application/draft/held-items.ts';
import type { Holder } from '../../application/move/claims.ts';
import { shownStatus } from '../../application/move/status.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { type Content, Link, Notice } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { inState, checkWords as words } from './check-words.ts';
import { choiceWords } from './choice-words.ts';

/** Open applications as somebody may know of them: those that they may see by number, state and link, of others that they are there. */
export type Seen = { visible: Holder[]; others: number };

export function seenBy(actor: CompanyActor, holders: readonly Holder[]): Seen {
  const offices = officesOf(actor, 'application.read');
  const visible = holders.filter(({ officeCode }) => offices.includes(officeCode));
  return { visible, others: holders.length - visible.length };
}

/** What is held of the items on the choice page, for whoever sees it. @param office the one that applies, if that is known */
export async function heldItems(
  web: Web,
  actor: CompanyActor,
  { id, office }: { id: string; office: string | undefined },
): Promise<ReadonlyMap<string, Seen>> {
  const officeCode = office ?? officesOf(actor, 'application.file')[0];
  if (!officeCode) return new Map();
  const procedures = web.catalogue.inForce(web.clock.today());
  const held = await findHeldItems(web.db, { id, officeCode, isPicked: office !== undefined, procedures });
  return new Map(
    [...held].flatMap(([procedure, holders]) => (holders.length === 0 ? [] : [[procedure, seenBy(actor, holders)]])),
  );
}

/** Beside an item: what stands in its way now. */
export function HeldBy({ seen: { visible, others } }: { seen: Seen }): Content {
  const say = useSay();
  return (
    <span class="held-by">
      {visible.length > 0 && (
        <>
          {say(choiceWords.held)} <Numbers visible={visible} />
        </>
      )}
      {others > 0 && ` ${say(choiceWords.heldByOthers)}`}
    </span>
  );
}

function Numbers({ visible }: { visible: readonly Holder[] }) {
  const say = useSay();
  return (
    <>
      {visible.map(({ receptionNo, status }, index) => (
        <>
          {index > 0 && '、'}
          <Link href={`/applications/${receptionNo}`}>{receptionNo}</Link>
          {say(inState(shownStatus(status)))}
        </>
      ))}
    </>
  );
}

/** Above a page: what stands in the way of the whole application. */
export function Held({ seen: { visible, others }, tone }: { seen: Seen; tone: 'warning' | 'danger' }) {
  const say = useSay();
  if (visible.length + others === 0) return null;
  return (
    <Notice tone={tone} live={tone === 'danger'} title={say(words.claimedTitle)}>
      <ul>
        {visible.map((holder) => (
          <li key={holder.receptionNo}>
            <Numbers visible={[holder]} />
          </li>
        ))}
        {others > 0 && <li>{say(words.claimedOther)}</li>}
      </ul>
      <p>{say(words.claimedText)}</p>
    </Notice>
  );
}
