import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { addedBroker, endOfContract } from '../../procedures/menu.ts';
import { MenuGroup, type MenuItem } from '../../ui/index.ts';
import { groupWords as words } from '../../words/menu.ts';
import type { Text } from '../../words/text.ts';

type GroupProps = { say: (text: Text) => string; actor: CompanyActor };

/** 申込を行う, for those who may file. */
export function ApplyGroup({ say, actor }: GroupProps) {
  if (!may(actor, 'change.file')) return null;
  return <MenuGroup id="apply" title={say(words.apply)} items={applyItems({ say, actor })} />;
}

/** Everything that somebody can apply for. */
export const applyItems = ({ say, actor }: GroupProps): MenuItem[] => [
  { href: '/guidance', label: say(words.change), icon: 'pencil' },
  ...(may(actor, 'office.open')
    ? [{ href: '/newcomer/guidance', label: say(words.newOffice), icon: 'plus' } as const]
    : []),
  { href: '/settings', label: say(words.settings), icon: 'sliders' },
  { href: `/apply/new?item=${addedBroker}`, label: say(words.brokerIds), icon: 'person' },
  { href: `/apply/new?item=${endOfContract}`, label: say(words.closure), icon: 'ban' },
];

/** 契約内容を確認する. */
export function LookGroup({ say, actor }: GroupProps) {
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
export function UserGroup({ say }: Pick<GroupProps, 'say'>) {
  return (
    <MenuGroup
      id="user"
      title={say(words.user)}
      items={[{ href: '/password', label: say(words.password), icon: 'lock' }]}
    />
  );
}
