import { parseOfficeCode } from '../../ground/text/codes.ts';
import { isBlank } from '../../ground/text/visible.ts';
import { type Field, missing, type OwnOffices, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

/** 事業所コード: several office codes, one a box; empty boxes count for nothing. */
export function officeCodes(
  options: Words<readonly string[]> & { max: number; example: string; own?: OwnOffices },
): Field<readonly string[], OwnPresent> {
  const { short } = wordsOf(options);
  return {
    ...wordsOf(options),
    control: {
      kind: 'codes',
      max: options.max,
      example: options.example,
      ...(options.own && { own: options.own }),
    },
    read: (input, name) => {
      const typed = (input.raw[name] ?? []).filter((value) => !isBlank(value));
      if (typed.length === 0) return options.optional ? [] : missing(short);
      const codes = typed.map(parseOfficeCode);
      const wrong = typed.find((_, index) => codes[index] === undefined);
      if (wrong !== undefined) {
        return problem(
          `「${wrong}」は事業所コードではありません。英数字6文字で入力してください（例 ${options.example}）。`,
          `“${wrong}” is not an office code. Enter 6 letters and digits (for example ${options.example}).`,
        );
      }
      if (new Set(codes).size < codes.length)
        return problem('同じ事業所コードが2回入力されています。', 'The same office code is entered twice.');
      if (codes.length > options.max)
        return problem(`${short.ja}は${options.max}件までです。`, `At most ${options.max} office codes.`);
      return codes as string[];
    },
    write: (value, name) => ({ [name]: value }),
    show: (value) => value,
  };
}
