import { z } from 'zod';
import { fault } from '../ground/command.ts';
import { countCharacters, refusedInLine } from '../ground/text/characters.ts';
import { parseOfficeCode } from '../ground/text/codes.ts';
import { mailFault, parseMailAddress } from '../ground/text/mail.ts';
import { typedLine } from '../ground/text/normalise.ts';
import { isBlank } from '../ground/text/visible.ts';
import { newcomerAccountWords, passwordErrors } from '../words/entry.ts';
import { newcomerNameLimit } from '../words/limits.ts';
import { parseLoginId } from './login-id.ts';

/** 「ログイン」: without a log-in ID where nobody can have what was typed, which is told as a wrong pair is. */
export const LogIn = z.object({ loginId: z.string().transform(parseLoginId), password: z.string() });
export type LogIn = z.infer<typeof LogIn>;

/** A new password, typed twice; whether it can be taken is judged with the person at hand. */
const twice = { next: z.string(), again: z.string() };

const same = ({ next, again }: { next: string; again: string }, context: z.RefinementCtx): void => {
  if (next !== again) context.addIssue({ ...fault(passwordErrors.notTheSame), path: ['again'] });
};

/** Typed once more only to be compared. */
const once = <T extends { again: string }>({ again: _, ...taken }: T): Omit<T, 'again'> => taken;

/** 「パスワードの変更」. */
export const PasswordChange = z
  .object({
    current: z.string().superRefine((typed, context) => {
      if (typed === '') context.addIssue(fault(passwordErrors.noCurrent));
    }),
    ...twice,
  })
  .superRefine(same)
  .transform(once);
export type PasswordChange = z.infer<typeof PasswordChange>;

/** A new password by a one-time link. */
export const NewPassword = z.object(twice).superRefine(same).transform(once);
export type NewPassword = z.infer<typeof NewPassword>;

/** 「パスワードを忘れた場合」: without a log-in ID where nobody can have what was typed, which the answer does not tell. */
export const ResetRequest = z.object({
  loginId: z
    .string()
    .superRefine((typed, context) => {
      if (isBlank(typed)) context.addIssue(fault(passwordErrors.noLoginId));
    })
    .transform(parseLoginId),
});
export type ResetRequest = z.infer<typeof ResetRequest>;

/** 「ログインIDをお忘れの方」: without an office code where what was typed can be none, which the answer does not tell. */
export const LoginIdRequest = z.object({
  officeCode: z
    .string()
    .superRefine((typed, context) => {
      if (isBlank(typed)) context.addIssue(fault(passwordErrors.noOfficeCode));
    })
    .transform(parseOfficeCode),
});
export type LoginIdRequest = z.infer<typeof LoginIdRequest>;

/** 「仮アカウントの発行」: the address that the link goes to. */
export const NewcomerRequest = z.object({
  mail: z.string().transform((typed, context): string => {
    const mail = parseMailAddress(typed);
    if (mail) return mail;
    const found = isBlank(typed) ? undefined : mailFault(typed, newcomerAccountWords.mail);
    context.addIssue(fault(found ?? newcomerAccountWords.wrongMail));
    return z.NEVER;
  }),
});
export type NewcomerRequest = z.infer<typeof NewcomerRequest>;

/** The account of somebody who has no contract yet (仮アカウント). */
export const NewcomerStart = z
  .object({
    name: z
      .string()
      .transform(typedLine)
      .superRefine((name, context) => {
        const wrong =
          name === '' || countCharacters(name) > newcomerNameLimit
            ? newcomerAccountWords.noName
            : refusedInLine(name, newcomerAccountWords.name);
        if (wrong) context.addIssue(fault(wrong));
      }),
    ...twice,
  })
  .superRefine(same)
  .transform(once);
export type NewcomerStart = z.infer<typeof NewcomerStart>;
