import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import type { Catalogue } from '../../procedure/catalogue.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import type { LeadClassId } from '../../procedure/lead-classes.ts';
import { entryOf, menuTitle } from '../../procedures/menu.ts';

/** 申込分類, as the manual prints them (`domain.md` 2.0). */
export const applicationClasses = {
  newContract: { ja: '新規申込', en: 'New contract' },
  change: { ja: '変更申込', en: 'Change' },
  closure: { ja: '解約申込', en: 'End of contract' },
  broker: { ja: '変更(通関士)', en: 'Change (customs broker)' },
  setting: { ja: 'システム設定', en: 'System settings' },
} as const satisfies Record<string, Text>;
export type ApplicationClass = keyof typeof applicationClasses;

/** 申込分類(特殊), as the manual prints them. */
export const specialClasses = {
  jointUse: { ja: '共同利用', en: 'Joint use' },
  sharing: { ja: '機器共用', en: 'Equipment sharing' },
  transfer: { ja: '付替', en: 'Transfer' },
  succession: { ja: '地位の承継', en: 'Succession' },
} as const satisfies Record<NonNullable<AnyProcedure['special']>, Text>;
export type SpecialClass = keyof typeof specialClasses;

export type Classes = { main: ApplicationClass; special: readonly SpecialClass[] };

/** The classes of an application by its procedures: by their group where they have an entry of their own, else by their lead class. */
export function classesOf(catalogue: Catalogue, procedures: readonly string[], day: Day): Classes {
  const found = procedures.flatMap((id) => catalogue.current(id, day) ?? []);
  const has = (leadClass: LeadClassId) => found.some((procedure) => procedure.leadClass === leadClass);
  return {
    main: entryClass(procedures) ?? (has('newContract') ? 'newContract' : has('closure') ? 'closure' : 'change'),
    special: [...new Set(found.flatMap(({ special }) => special ?? []))],
  };
}

function entryClass([procedure = '']: readonly string[]): ApplicationClass | undefined {
  const group = entryOf(procedure)?.group;
  return group === 'broker' || group === 'setting' ? group : undefined;
}

/** The procedures of an application by name, those that are not offered by the words of the menu. */
export const titlesOf = (catalogue: Catalogue, procedures: readonly string[], day: Day): Text[] =>
  procedures.map((id) => catalogue.current(id, day)?.title ?? menuTitle(id));
