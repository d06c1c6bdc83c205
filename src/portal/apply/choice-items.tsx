import type { Operator } from '../../operator/operator.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { type MenuItem, menu } from '../../procedures/menu.ts';
import {
  Checkboxes,
  ChoiceFieldset,
  Columns,
  type Content,
  DateField,
  Notice,
  Radios,
  Section,
} from '../../ui/index.ts';
import { askAt, choiceWords as words } from '../../words/apply.ts';
import type { Text } from '../../words/text.ts';

export type ItemsProps = {
  say(text: Text): string;
  raw: Raw;
  /** Ids of the procedures in force. */
  offered: ReadonlySet<string>;
  operator: Operator;
  error(name: string): string | undefined;
  remark(name: string): Content;
};

/** All items of the manual, in its groups and words; of those that stand alone at most one, and nothing beside it. */
export function Items(props: ItemsProps) {
  const { say } = props;
  const [ordinary, special] = [
    menu.filter(({ group }) => group !== 'special'),
    menu.filter(({ group }) => group === 'special'),
  ];
  return (
    <Section id="changes" title={say(words.items)} lead={say(words.itemsLead)}>
      <ChoiceFieldset id="ordinary" legend={say(words.ordinary)} disabledNote={say(words.switchedOff)}>
        <Columns>
          {ordinary.map((group, index) => (
            <OrdinaryGroup {...props} key={group.group} group={group} first={index === 0} />
          ))}
        </Columns>
      </ChoiceFieldset>
      <Notice>
        <p>{say(words.notTogether)}</p>
      </Notice>
      <Special {...props} items={special.flatMap(({ items }) => items)} />
    </Section>
  );
}

/** A group of which nothing is offered yet says so once, others at each item that is not. */
function OrdinaryGroup(props: ItemsProps & { group: (typeof menu)[number]; first: boolean }) {
  const { say, raw, group, offered } = props;
  const [error, remark] = props.first ? [props.error('items'), props.remark('items')] : [];
  const none = !group.items.some(({ procedure }) => offered.has(procedure));
  const hint = none ? words.soon : group.note;
  return (
    <Checkboxes
      name="items"
      id={props.first ? 'items' : `items-${group.group}`}
      label={say(group.title)}
      {...(hint && { hint: say(hint) })}
      {...(error && { error })}
      {...(remark ? { remark } : {})}
      choices={group.items.map((item) => ({
        ...choiceOf(props, item, !none),
        checked: raw.items?.includes(item.procedure) ?? false,
      }))}
    />
  );
}

/** 「その他の契約変更」: with あり its items open, and the desk that is asked beforehand. */
function Special(props: ItemsProps & { items: readonly MenuItem[] }) {
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

function SpecialItems(props: ItemsProps & { items: readonly MenuItem[] }) {
  const { say, raw } = props;
  return (
    <>
      <Radios
        {...bound(props, 'specialItem')}
        label={say(words.specialItem)}
        hint={say(words.specialHint)}
        choices={props.items.map((item) => ({
          ...choiceOf(props, item),
          checked: first(raw, 'specialItem') === item.procedure,
        }))}
      />
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
        label={say(words.consulting)}
        choices={[{ value: 'yes', label: say(words.consulted), checked: raw.consulted?.includes('yes') ?? false }]}
      />
      <DateField
        {...bound(props, 'consultedOn')}
        label={say(words.consultedOn)}
        hint={say(words.dateHint)}
        value={first(raw, 'consultedOn')}
      />
    </>
  );
}

function choiceOf({ say, offered }: ItemsProps, { procedure, title }: MenuItem, saysSo = true) {
  const open = offered.has(procedure);
  return { value: procedure, label: say(title), disabled: !open, ...(!open && saysSo && { hint: say(words.soon) }) };
}

function bound({ error, remark }: ItemsProps, name: string) {
  const [mistake, said] = [error(name), remark(name)];
  return { name, ...(mistake && { error: mistake }), ...(said ? { remark: said } : {}) };
}
