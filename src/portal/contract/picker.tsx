import { Button, DateField, SearchForm, Select } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { contractWords as words } from './words.ts';

type PickerProps = {
  offices: readonly string[];
  office: string;
  on: string;
  compared: string;
  problems: Readonly<Record<'on' | 'with', string | undefined>>;
};

/** Which contract, and as of when. What was typed stays as it was typed; today's date is offered. */
export function Picker({ offices, office, on, compared, problems }: PickerProps) {
  const say = useSay();
  const submit = <Button variant="secondary">{say(words.show)}</Button>;
  return (
    <SearchForm action="/contract" label={say(words.choose)} submit={submit}>
      {offices.length > 1 && (
        <Select
          name="office"
          label={say(words.office)}
          value={office}
          options={offices.map((code) => ({ value: code, label: code }))}
        />
      )}
      <DateField
        name="on"
        label={say(words.on)}
        hint={say(words.onHint)}
        value={on}
        {...(problems.on && { error: problems.on })}
      />
      <DateField
        name="with"
        label={say(words.with)}
        hint={say(words.withHint)}
        value={compared}
        {...(problems.with && { error: problems.with })}
      />
    </SearchForm>
  );
}
