import type { Text } from '../../ground/words.ts';
import type { Option } from '../../procedure/field.ts';
import { Checkbox, FieldGroup, idOf, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, useFieldProps } from './asked.ts';
import { LongList } from './long-list.tsx';
import { applyWords as words } from './words.ts';

type ChoiceTableProps = {
  asked: Asked;
  options: readonly Option[];
  table: { columns: readonly Text[]; mark: Text };
};

/** Check boxes as the last column of a table of what the contract holds. The box is named with what its row is about. */
export function ChoiceTable({ asked, options, table }: ChoiceTableProps) {
  const say = useSay();
  const { name, values } = asked;
  const id = idOf(name);
  return (
    <FieldGroup {...useFieldProps(asked)}>
      <LongList asked={asked}>
        <Table
          id={`${id}-table`}
          caption={say(words.contractTable)}
          cards
          columns={table.columns.map((column) => ({ label: say(column) }))}
          rows={options.map((option, index) => ({
            key: option.value,
            cells: [
              ...(option.cells ?? [option.label]).map(say),
              <Checkbox
                name={name}
                value={option.value}
                id={index === 0 ? id : `${id}-${idOf(option.value)}`}
                label={say(table.mark)}
                ariaLabel={`${say(table.mark)} ${say(option.label)}`}
                checked={values[name]?.includes(option.value) ?? false}
                {...(asked.error && { error: asked.error })}
              />,
            ],
          }))}
        />
      </LongList>
    </FieldGroup>
  );
}
