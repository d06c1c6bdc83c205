import type { Field, FileRef, Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { type Content, idOf } from '../../ui/index.ts';
import { requiredWhen, applyWords as words } from '../../words/apply.ts';
import type { Text } from '../../words/text.ts';
import type { View } from './view.ts';

/** One question on a page, with everything that it is drawn from. */
export type Asked = {
  name: string;
  field: Field<unknown>;
  values: Raw;
  files: readonly FileRef[];
  /** Where a stored file is opened. */
  fileHref(id: string): string;
  /** Where the page is had as a blank workbook. */
  formHref?: string;
  present: Present;
  /** What the page shows of a list that is too long for it. */
  view?: View | undefined;
  error?: string | undefined;
  remark?: Content;
  say(text: Text): string;
};

/** Label, hint, mark, mistake and remark of a question, for any component that takes them. */
export function fieldProps({ name, field, error, remark, say }: Asked, hint: string[] = []) {
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
    mark: say(requiredIf ? words.conditional : field.optional ? words.optional : words.required),
    required: !field.optional,
    ...(hints && { hint: hints }),
    ...(error && { error }),
    ...(remark ? { remark } : {}),
  };
}
