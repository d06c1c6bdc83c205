import { z } from 'zod';
import { fault } from '../ground/command.ts';
import { countCharacters, refusedInLine } from '../ground/text/characters.ts';
import { typedLine } from '../ground/text/normalise.ts';
import { isBlank } from '../ground/text/visible.ts';
import { newcomerNameWords, passwordErrors } from '../words/entry.ts';

/** A new password, typed twice; whether it can be taken is judged with the person at hand. */
const twice = { next: z.string(), again: z.string() };

const same = ({ next, again }: { next: string; again: string }, context: z.RefinementCtx): void => {
  if (next !== again) context.addIssue({ ...fault(passwordErrors.notTheSame), path: ['again'] });
};

/** 「パスワードの変更」. */
export const PasswordChange = z
  .object({
    current: z.string().superRefine((typed, context) => {
      if (typed === '') context.addIssue(fault(passwordErrors.noCurrent));
    }),
    ...twice,
  })
  .superRefine(same);

/** A new password by a one-time link. */
export const NewPassword = z.object(twice).superRefine(same);

/** 「パスワードを忘れた場合」. */
export const ResetRequest = z.object({
  loginId: z.string().superRefine((typed, context) => {
    if (isBlank(typed)) context.addIssue(fault(passwordErrors.noLoginId));
  }),
});

/** Characters that the name of a newcomer may have. */
const longestName = 70;

/** The account of somebody who has no contract yet (仮アカウント). */
export const NewcomerStart = z
  .object({
    name: z
      .string()
      .transform(typedLine)
      .superRefine((name, context) => {
        const wrong =
          name === '' || countCharacters(name) > longestName
            ? newcomerNameWords.noName
            : refusedInLine(name, newcomerNameWords.name);
        if (wrong) context.addIssue(fault(wrong));
      }),
    ...twice,
  })
  .superRefine(same);
