import type { Fault } from '../../ground/command.ts';
import type { Text } from '../../ground/words.ts';
import { longestPassword, type PasswordProblem, shortestPassword } from '../../people/password-policy.ts';
import { ErrorSummary, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { entryWords, passwordProblem, passwordRule, passwordWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';

/** What is wrong, by the name of the field. */
export type Problems = Partial<Record<'current' | 'next' | 'again' | 'loginId' | 'officeCode' | 'name' | 'mail', Text>>;

/** The faults of a command, by field. */
export const problemsOf = (faults: readonly Fault[]): Problems =>
  Object.fromEntries(faults.map(({ field, text }) => [field, text]));

/** Why a new password is not taken, in words. */
export const newPasswordProblem = (problem: PasswordProblem): Text => passwordProblem(problem, lengths);

/** What a page shows whose new password was not taken. */
export const notTaken = (reason: PasswordProblem | 'busy'): { problems: Problems; status: 422 | 429 } =>
  reason === 'busy'
    ? { problems: { next: entryWords.busy }, status: 429 }
    : { problems: { next: newPasswordProblem(reason) }, status: 422 };

/** The new password twice. What was typed is never sent back. */
export function NewPasswordFields({ problems }: { problems: Problems }) {
  return (
    <>
      <PasswordField name="next" label={words.next} hint={passwordRule(lengths)} problems={problems} />
      <PasswordField name="again" label={words.again} hint={words.againHint} problems={problems} />
    </>
  );
}

type PasswordFieldProps = {
  name: 'current' | 'next' | 'again';
  label: Text;
  hint?: Text;
  problems: Problems;
  /** One that exists, so that a password manager fills it in. */
  known?: boolean;
};

export function PasswordField({ name, label, hint, problems, known }: PasswordFieldProps) {
  const say = useSay();
  const problem = problems[name];
  return (
    <TextInput
      name={name}
      type="password"
      label={say(label)}
      autocomplete={known ? 'current-password' : 'new-password'}
      width="full"
      required
      {...(hint && { hint: say(hint) })}
      {...(problem && { error: say(problem) })}
    />
  );
}

const lengths = { shortest: shortestPassword, longest: longestPassword };

/** All problems of the page, each leading to its field. */
export function Summary({ problems }: { problems: Problems }) {
  const say = useSay();
  const errors = Object.entries(problems).map(([name, text]) => ({ href: `#${name}`, text: say(text) }));
  return <ErrorSummary title={say(frameWords.errorSummary)} errors={errors} />;
}
