import { comesFirst } from '../../application/draft/can-apply.ts';
import type { Say, Text } from '../../ground/words.ts';
import { endedAmong } from '../../ledger/read.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { addedBroker, anotherOffice, endOfContract, groupTitle, menuTitle } from '../../procedures/menu.ts';
import { MenuGroup, type MenuItem } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import { groupWords as words } from './words.ts';

type GroupProps = { actor: CompanyActor };
type ApplyProps = GroupProps & { can: CanApply };

/** What somebody's offices can apply for today. */
export type CanApply = {
  /** The contract of each of them has ended. */
  ended: boolean;
  /** Why none can add broker IDs yet. */
  noBroker?: Text;
};

/** What the offices of somebody can apply for; two short queries. */
export async function readCanApply({ db, catalogue, clock }: Web, actor: CompanyActor): Promise<CanApply> {
  const [offices, today] = [officesOf(actor, 'application.file'), clock.today()];
  const ended = await endedAmong(db, offices, today);
  const first = await comesFirst(db, catalogue.current(addedBroker, today), offices, today);
  return { ended: offices.length > 0 && ended.length === offices.length, ...(first && { noBroker: first.because }) };
}

/** 申込を行う, for those who may file. */
export function ApplyGroup({ actor, can }: ApplyProps) {
  const say = useSay();
  if (!may(actor, 'change.file')) return null;
  const items = applyItems(say, { actor, can });
  return items.length === 0 ? null : <MenuGroup id="apply" title={say(words.apply)} items={items} />;
}

/** Everything that somebody can apply for; an office whose contract has ended has nothing to change. */
export const applyItems = (say: Say, { actor, can }: ApplyProps): MenuItem[] => [
  ...(can.ended ? [] : [{ href: '/guidance', label: say(words.change), icon: 'pencil' } as const]),
  ...(may(actor, 'office.open')
    ? [{ href: '/newcomer/guidance', label: say(menuTitle(anotherOffice)), icon: 'plus' } as const]
    : []),
  ...(can.ended
    ? []
    : ([
        { href: '/settings', label: say(groupTitle('setting')), icon: 'sliders' },
        {
          href: `/apply/new?item=${addedBroker}`,
          label: say(groupTitle('broker')),
          icon: 'person',
          ...(can.noBroker && { note: say(can.noBroker) }),
        },
        { href: `/apply/new?item=${endOfContract}`, label: say(words.closure), icon: 'ban' },
      ] as const)),
];

/** 契約内容を確認する. */
export function LookGroup({ actor }: GroupProps) {
  const say = useSay();
  const applications = { href: '/applications', label: say(words.applications), icon: 'inbox' } as const;
  return (
    <MenuGroup
      id="look"
      title={say(words.look)}
      items={[
        { href: '/contract', label: say(words.contract), icon: 'file' },
        ...(may(actor, 'application.list') ? [applications] : []),
        { href: '/bills', label: say(words.bills), icon: 'calendar' },
      ]}
    />
  );
}

/** ユーザー情報. */
export function UserGroup() {
  const say = useSay();
  return (
    <MenuGroup
      id="user"
      title={say(words.user)}
      items={[{ href: '/password', label: say(words.password), icon: 'lock' }]}
    />
  );
}
