import type { Text } from '../../ground/words.ts';
import type { Cells, Field, FileRef, Option, Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { type Content, idOf } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { Term } from '../../words/glossary.ts';
import { requiredWhen } from './choice-words.ts';
import { TermsHelp } from './term-help.tsx';
import type { View } from './view.ts';
import { applyWords as words } from './words.ts';

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
  /** What is wrong within its rows, each by its place (`2.kinds`). */
  cells?: Cells | undefined;
  /** The question that takes out what its rows are about, where that is asked within them. */
  removal?: Removal | undefined;
  /** What explains the words of a label; a page explains each once. */
  explain?: ((label: Text) => Term[]) | undefined;
  /** The company's offices on the wished day, its own among them. */
  offices?: readonly OfficeName[] | undefined;
  /** The answer without which parts of the page are not asked. */
  conceals?: string | undefined;
  remark?: Content;
  /** It stands in a row that need not be filled in: it is needed in one that is. */
  inOptionalRow?: boolean;
};

export type OfficeName = { code: string; name: string; own?: true };

/** A question that is asked within the rows of another: its boxes, what is ticked, and what is wrong with it. */
export type Removal = {
  name: string;
  mark: Text;
  options: readonly Option[];
  taken: readonly string[];
  /** What taking out one means. */
  lead?: Text;
  error?: string | undefined;
};

/** Label, hint, mark, mistake and remark of a question, for any component that takes them. */
export function useFieldProps({ name, field, error, remark, inOptionalRow, explain }: Asked, hint: string[] = []) {
  const say = useSay();
  const { requiredIf } = field;
  const hints = [
    ...(requiredIf ? [say(requiredWhen(requiredIf))] : []),
    ...(field.hint ? [say(field.hint)] : []),
    ...hint,
  ].join(' ');
  const terms = explain?.(field.label) ?? [];
  return {
    name,
    id: idOf(name),
    label: say(field.label),
    mark: say(markOf(field, inOptionalRow)),
    required: !field.optional && !inOptionalRow,
    ...(hints && { hint: hints }),
    ...(terms.length > 0 && { help: TermsHelp({ terms }) }),
    ...(error && { error }),
    ...(remark ? { remark } : {}),
  };
}

function markOf({ requiredIf, optional }: Field<unknown>, inOptionalRow = false): Text {
  if (requiredIf) return words.conditional;
  if (optional) return words.optional;
  return inOptionalRow ? words.conditional : words.required;
}
