/**
 * Kinds of application by the time that the centre needs for them (`decisions.md` 15). How long that is stands in the table `lead_class`, which
 * has a row for each.
 */
export const leadClasses = [
  'profile',
  'contact',
  'billing',
  'plan',
  'reports',
  'kinds',
  'ids',
  'terminals',
  'certificates',
  'sharing',
  'jointUse',
  'transfer',
  'succession',
  'closure',
  'newContract',
  'lines',
] as const;

export type LeadClassId = (typeof leadClasses)[number];
