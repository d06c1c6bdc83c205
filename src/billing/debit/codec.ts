import { zenginBytes, zenginText } from '../../ground/text/zengin.ts';
import type { Text } from '../../ground/words.ts';
import type { Field, Layout, ValuesOf } from './fields.ts';
import { recordBytes } from './records.ts';
import { debitFaults as say } from './words.ts';

/** The bytes of a record, or what of it cannot be written. */
export function writeRecord<L extends Layout>(
  layout: L,
  values: ValuesOf<L>,
): { bytes: Uint8Array } | { faults: Text[] } {
  const given: Readonly<Record<string, unknown>> = values;
  const written = placed(layout).map((place) => ({ ...place, ...place.field.write(given[place.name]) }));
  const faults = written.flatMap((each) => ('fault' in each ? located(each, each.fault) : []));
  if (faults.length > 0) return { faults };
  return { bytes: zenginBytes(written.map((each) => ('text' in each ? each.text : '')).join('')) };
}

/** The values of a record, or what is wrong with it: a wrong width or an unknown byte alone, else each field. */
export function readRecord<L extends Layout>(
  layout: L,
  bytes: Uint8Array,
): { values: ValuesOf<L> } | { faults: Text[] } {
  if (bytes.length !== recordBytes) return { faults: [say.width(bytes.length)] };
  const text = zenginText(bytes);
  if (text === undefined) return { faults: [unknownByte(bytes)] };
  const read = placed(layout).map((place) => ({
    ...place,
    ...place.field.read(text.slice(place.from, place.from + place.field.width)),
  }));
  const faults = read.flatMap((each) => ('fault' in each ? located(each, each.fault) : []));
  if (faults.length > 0) return { faults };
  const values = read.flatMap((each) =>
    'value' in each && each.value !== undefined ? [[each.name, each.value] as const] : [],
  );
  return { values: Object.fromEntries(values) as ValuesOf<L> };
}

type Place = { name: string; field: Field<unknown>; from: number };

/** The fields with where each begins, counted from 0. */
function placed(layout: Layout): Place[] {
  let from = 0;
  return Object.entries(layout).map(([name, field]) => {
    const place = { name, field, from };
    from += field.width;
    return place;
  });
}

const located = ({ field, from }: Place, fault: Text): Text => say.at(field.label, from + 1, from + field.width, fault);

function unknownByte(bytes: Uint8Array): Text {
  const at = bytes.findIndex((_, index) => zenginText(bytes.subarray(index, index + 1)) === undefined);
  return say.byte(at + 1, bytes[at] ?? 0);
}
