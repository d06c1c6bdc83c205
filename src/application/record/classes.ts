import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import type { Catalogue } from '../../procedure/catalogue.ts';
import type { ApplicationClass, SpecialClass } from '../../procedure/classes.ts';
import { menuTitle } from '../../procedures/menu.ts';

export type Classes = { main: ApplicationClass; special: readonly SpecialClass[] };

/** The classes of an application by those of its procedures; a change of the contract where they have none. */
export function classesOf(catalogue: Catalogue, procedures: readonly string[], day: Day): Classes {
  const found = procedures.flatMap((id) => catalogue.current(id, day) ?? []);
  return {
    main: found.find((each) => each.class)?.class ?? 'change',
    special: [...new Set(found.flatMap(({ special }) => special ?? []))],
  };
}

/** The procedures of an application by name, those that are not offered by the words of the menu. */
export const titlesOf = (catalogue: Catalogue, procedures: readonly string[], day: Day): Text[] =>
  procedures.map((id) => catalogue.current(id, day)?.title ?? menuTitle(id));
