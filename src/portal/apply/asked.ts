import type { Text } from '../../ground/words.ts';
import type { Field, FileRef, Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { type Content, idOf } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { View } from './view.ts';
import { requiredWhen, applyWords as words } from './words.ts';

/** One question on a page, with everything that it is drawn from. */
export type Asked = {
  name: string;
  field: Field<unknown>;
  values: Raw;
  files: readonly FileRef[];
  /** Where a stored file is opened. */
  fileHref(id: string): string;
  /** What may be attached. */
  fileHint: Text;
  /** Where the page is had as a blank workbook. */
  formHref?: string;
  present: Present;
  /** What the page shows of a list that is too long for it. */
  view?: View | undefined;
  error?: string | undefined;
  remark?: Content;
  /** It stands in a row that need not be filled in: it is needed in one that is. */
  inOptionalRow?: boolean;
};

/** Label, hint, mark, mistake and remark of a question, for any component that takes them. */
export function useFieldProps({ name, field, error, remark, inOptionalRow }: Asked, hint: string[] = []) {
  const say = useSay();
  const { requiredIf } = field;
  const hints = [
    ...(requiredIf ? [say(requiredWhen(requiredIf))] : []),
    ...(field.hint ? [say(field.hint)] : []),
    ...hint,
  ].join(' ');
  return {
    name,
    id: idOf(name),
    label: say(field.label),
    mark: say(markOf(field, inOptionalRow)),
    required: !field.optional && !inOptionalRow,
    ...(hints && { hint: hints }),
    ...(error && { error }),
    ...(remark ? { remark } : {}),
  };
}

function markOf({ requiredIf, optional }: Field<unknown>, inOptionalRow = false): Text {
  if (requiredIf) return words.conditional;
  if (optional) return words.optional;
  return inOptionalRow ? words.conditional : words.required;
}
