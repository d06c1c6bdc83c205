import { offeredTypes, typeLabel, typeOf } from '../../contract/line-types.ts';
import { type LineOption, lineOptions, maintenanceHours, systemAreas } from '../../contract/masters.ts';
import type { Line } from '../../contract/shape.ts';
import type { Option } from '../../procedure/field.ts';
import { address } from '../../procedure/fields/business.ts';
import { choice, choices, oneOf } from '../../procedure/fields/choice.ts';
import type { OwnPresent } from '../../procedure/present.ts';

/** A line as it is typed: everything but its identity. */
export type TypedLine = {
  type: string;
  address: string;
  area: Line['area'];
  maintenance: Line['maintenance'];
  options: readonly string[];
};

/** The attributes of an access line on the form (`domain.md` 3.7). @param types what it may be ordered as */
export const lineColumns = (types: (now: OwnPresent) => readonly Option[]) => ({
  type: oneOf({ label: { ja: '回線種別・速度', en: 'Kind and speed' }, options: types }),
  address: address({ label: { ja: '回線設置場所', en: 'Place of the line' } }),
  area: choice({ label: { ja: 'システム区分', en: 'System' }, options: systemAreas }),
  maintenance: choice({ label: { ja: '保守時間帯', en: 'Maintenance hours' }, options: maintenanceHours }),
  options: choices({
    label: { ja: 'オプションメニュー', en: 'Options' },
    optional: true,
    options: () => Object.entries(lineOptions).map(([value, label]) => ({ value, label })),
  }),
});

export const offeredOptions = (now: OwnPresent): Option[] =>
  offeredTypes(now.startsOn).map((type) => ({ value: type.id, label: typeLabel(type) }));

/** What is offered, and what the office's lines are that is not offered any more: that may stay as it is. */
export const keptOptions = (now: OwnPresent): Option[] => [
  ...offeredOptions(now),
  ...now.office.lines
    .filter((line) => !typeOf(line, now.startsOn))
    .map((line) => {
      const { ja, en } = typeLabel(line);
      return {
        value: typedType(line, now),
        label: { ja: `${ja}（回線 ${line.id}の現在の種別）`, en: `${en} (line ${line.id} as it is)` },
      };
    }),
];

const typedType = (line: Line, now: OwnPresent): string => typeOf(line, now.startsOn)?.id ?? `as-is-${line.id}`;

export const typedLine = (line: Line, now: OwnPresent): TypedLine => ({
  type: typedType(line, now),
  address: line.address,
  area: line.area,
  maintenance: line.maintenance,
  options: optionNames.filter((option) => line[option]),
});

/**
 * The attributes of the line that a typed one stands for.
 * @param was the line that it changes, whose kind and speed stay while they are not changed, offered or not
 * @throws {Error} for a type that is not offered: a rule of the procedure has refused it before
 */
export function lineFrom(typed: TypedLine, now: OwnPresent, was?: Line): Omit<Line, 'id'> {
  const same = was && typedType(was, now) === typed.type;
  const type = same ? was : offeredTypes(now.startsOn).find(({ id }) => id === typed.type);
  if (!type) throw new Error(`no line is offered as ${typed.type}`);
  const flags = Object.fromEntries(optionNames.map((option) => [option, typed.options.includes(option)]));
  return {
    kind: type.kind,
    speed: type.speed,
    address: typed.address,
    area: typed.area,
    maintenance: typed.maintenance,
    ...(flags as Record<LineOption, boolean>),
  };
}

const optionNames = Object.keys(lineOptions) as LineOption[];
