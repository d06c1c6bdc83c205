import type { Text } from '../../ground/words.ts';
import type { Operator } from '../../operator/operator.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { type MenuItem, menu } from '../../procedures/menu.ts';
import {
  Checkboxes,
  ChoiceFieldset,
  Columns,
  type Content,
  DateField,
  Details,
  Notice,
  Radios,
  Section,
} from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { askAt, notYet, requiredWhen, choiceWords as words } from './choice-words.ts';
import { HeldBy, type Seen } from './held-by.tsx';
import { applyWords } from './words.ts';

export type ItemsProps = {
  say(text: Text): string;
  raw: Raw;
  /** Ids of the procedures in force. */
  offered: ReadonlySet<string>;
  /** What other applications hold, by the procedure that wants it. */
  held: ReadonlyMap<string, Seen>;
  operator: Operator;
  error(name: string): string | undefined;
  remark(name: string): Content;
};

type Group = (typeof menu)[number];

/** The items of the manual, in its groups and words; of those that stand alone at most one, and nothing beside it. */
export function Items(props: ItemsProps) {
  const { say } = props;
  const [ordinary, special] = [menu.filter((group) => !standsAlone(group)), menu.filter(standsAlone)];
  return (
    <Section id="changes" title={say(words.items)} lead={say(words.itemsLead)}>
      <ChoiceFieldset id="ordinary" legend={say(words.ordinary)} disabledNote={say(words.switchedOff)}>
        <Columns>
          {offeredOf(props, ordinary).map((group, index) => (
            <OrdinaryGroup {...props} key={group.group} group={group} first={index === 0} />
          ))}
        </Columns>
        <NotYet {...props} groups={ordinary} />
      </ChoiceFieldset>
      <Notice>
        <p>{say(words.notTogether)}</p>
      </Notice>
      <Special {...props} special={special} />
    </Section>
  );
}

/** Whether what the group holds is combined with nothing (その他の契約変更). */
const standsAlone = ({ items }: Group): boolean => items.some(({ alone }) => alone);

/** The groups with what can be chosen now. */
function offeredOf({ offered }: ItemsProps, groups: readonly Group[]): Group[] {
  const now = groups.map((group) => ({ ...group, items: group.items.filter((item) => offered.has(item.procedure)) }));
  return now.filter(({ items }) => items.length > 0);
}

/** What the manual names beside and nobody can choose yet, told once and folded away. */
function NotYet({ offered, groups }: ItemsProps & { groups: readonly Group[] }) {
  const say = useSay();
  const later = groups.flatMap(({ items }) => items.filter(({ procedure }) => !offered.has(procedure)));
  if (later.length === 0) return null;
  return (
    <Details summary={say(notYet(later.length))}>
      <ul>
        {later.map(({ procedure, title }) => (
          <li key={procedure}>{say(title)}</li>
        ))}
      </ul>
    </Details>
  );
}

function OrdinaryGroup(props: ItemsProps & { group: Group; first: boolean }) {
  const { say, raw, group } = props;
  const [error, remark] = props.first ? [props.error('items'), props.remark('items')] : [];
  return (
    <Checkboxes
      name="items"
      id={props.first ? 'items' : `items-${group.group}`}
      label={say(group.title)}
      {...(group.note && { hint: say(group.note) })}
      {...(error && { error })}
      {...(remark ? { remark } : {})}
      choices={group.items.map((item) => ({
        ...choiceOf(props, item),
        checked: raw.items?.includes(item.procedure) ?? false,
      }))}
    />
  );
}

/** 「その他の契約変更」: with あり its items open, and the desk that is asked beforehand. */
function Special(props: ItemsProps & { special: readonly Group[] }) {
  const { say, raw } = props;
  const taken = first(raw, 'special') === 'yes';
  return (
    <Radios
      {...bound(props, 'special')}
      label={say(words.special)}
      choices={[
        {
          value: 'yes',
          label: say(words.yes),
          checked: taken,
          disables: 'ordinary',
          more: <SpecialItems {...props} />,
        },
        { value: 'no', label: say(words.no), checked: !taken },
      ]}
    />
  );
}

function SpecialItems(props: ItemsProps & { special: readonly Group[] }) {
  const { say, raw, special } = props;
  const items = offeredOf(props, special).flatMap((group) => group.items);
  return (
    <>
      <Radios
        {...bound(props, 'specialItem')}
        mark={say(applyWords.conditional)}
        label={say(words.specialItem)}
        hint={`${say(words.specialHint)} ${say(requiredWhen(words.specialWhen))}`}
        choices={items.map((item) => ({
          ...choiceOf(props, item),
          checked: first(raw, 'specialItem') === item.procedure,
        }))}
      />
      <NotYet {...props} groups={special} />
      <Consulting {...props} />
    </>
  );
}

/** 事前連絡: that the desk was asked beforehand, and when. */
export function Consulting(props: ItemsProps) {
  const { say, raw, operator } = props;
  const { name, phone, hours } = operator.inquiryCentre;
  return (
    <>
      <Notice>
        <p>{say(words.askFirst)}</p>
        <p>{say(askAt(name, phone, hours))}</p>
      </Notice>
      <Checkboxes
        {...bound(props, 'consulted')}
        mark={say(applyWords.optional)}
        label={say(words.consulting)}
        choices={[{ value: 'yes', label: say(words.consulted), checked: raw.consulted?.includes('yes') ?? false }]}
      />
      <DateField
        {...bound(props, 'consultedOn')}
        mark={say(applyWords.optional)}
        label={say(words.consultedOn)}
        hint={say(words.dateHint)}
        value={first(raw, 'consultedOn')}
      />
    </>
  );
}

function choiceOf({ say, held }: ItemsProps, { procedure, title }: MenuItem) {
  const seen = held.get(procedure);
  return { value: procedure, label: say(title), ...(seen && { hint: <HeldBy seen={seen} /> }) };
}

function bound({ error, remark }: ItemsProps, name: string) {
  const [mistake, said] = [error(name), remark(name)];
  return { name, ...(mistake && { error: mistake }), ...(said ? { remark: said } : {}) };
}
