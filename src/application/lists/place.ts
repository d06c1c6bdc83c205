/** Where a page of 申込情報一覧 begins or ends: what its last row is sorted by, and its id. */
export type Place = { key: string; id: string };

/** Which page: the first, the one after a row, or the one before it. */
export type Turned = { after?: Place; before?: Place };

/** A place in an address. */
export const writePlace = ({ key, id }: Place): string => `${id}~${key}`;

/** A place from an address; undefined for anything that is none. @param isTime whether its key has to be a time */
export function readPlace(text: string | undefined, isTime: boolean): Place | undefined {
  const [, id, key = ''] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([\w\-. :]{0,40})$/.exec(text ?? '') ?? [];
  return id && (!isTime || isTimeKey(key)) ? { key, id } : undefined;
}

function isTimeKey(key: string): boolean {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.\d{6}$/.exec(key) ?? [];
  const at = new Date(`${day}T${time}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${time}`);
}
