import type { Month } from '../../billing/invoices/content.ts';
import { assignWords } from '../../billing/usage/words.ts';
import { connections } from '../../contract/masters.ts';
import { first } from '../../procedure/field.ts';
import { ActionBar, Button, ButtonLink, Fields, Form, Radios, Section, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { Refused } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';
import { assignTitle, usageWords as words } from './usage-words.ts';

type FormProps = { month: Month; userId: string; refused: Refused | undefined };

/** Asks to whom the use of an ID is billed; nothing where none was chosen. */
export function AssignForm({ month, userId, refused }: FormProps) {
  const say = useSay();
  if (!isUserId(userId)) return null;
  const typed = (name: string) => first(refused?.typed ?? {}, name);
  const wrong = (name: string) => {
    const found = refused?.faults.find(({ field }) => field === name);
    return found && say(found.text);
  };
  return (
    <Section id="assign" title={say(assignTitle(userId))}>
      <Form action={`${usagePath(month)}/assign`}>
        <input type="hidden" name="userId" value={userId} />
        <Fields>
          <TextInput
            name="officeCode"
            label={say(assignWords.office)}
            hint={say(words.officeHint)}
            value={typed('officeCode')}
            width="short"
            normalize="code"
            error={wrong('officeCode')}
          />
          <Radios
            name="family"
            label={say(assignWords.family)}
            error={wrong('family')}
            choices={(['line', 'internet'] as const).map((family) => ({
              value: family,
              label: say(connections[family]),
              checked: typed('family') === family,
            }))}
          />
          <TextInput
            name="why"
            label={say(assignWords.why)}
            hint={say(words.whyHint)}
            value={typed('why')}
            width="full"
            error={wrong('why')}
          />
        </Fields>
        <ActionBar>
          <Button>{say(words.assign)}</Button>
          <ButtonLink variant="tertiary" href={`${usagePath(month)}#unknown`}>
            {say(words.cancel)}
          </ButtonLink>
        </ActionBar>
      </Form>
    </Section>
  );
}

export const isUserId = (text: string): boolean => /^[A-Z0-9]{8}$/.test(text);
