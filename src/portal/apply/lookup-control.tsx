import { type Control, first } from '../../procedure/field.ts';
import { Button, idOf, Radios, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, useFieldProps } from './asked.ts';
import { foundOf, isFound, lookUp, lookupWords as words } from './form-words.ts';
import { buttons } from './posted.ts';

type LookupProps = { asked: Asked; control: Extract<Control, { kind: 'lookup' }> };

/** A text that is looked for in a directory, the button that looks, and what was found, to be chosen from where it is more than one. */
export function LookupControl({ asked, control }: LookupProps) {
  const say = useSay();
  const { name, field, values } = asked;
  const typed = first(values, name);
  const { chosen, found, of } = control.look(values, name);
  return (
    <>
      <TextInput
        {...useFieldProps(asked, [
          say(words.hint),
          say({ ja: `例）${control.example}`, en: `For example ${control.example}` }),
        ])}
        value={typed}
        width="full"
        suggestions={control.all(values)}
        after={
          <Button
            variant="secondary"
            size="small"
            name={buttons.look}
            value={name}
            label={say(lookUp(field.label))}
            formnovalidate
          >
            {say(words.look)}
          </Button>
        }
      />
      {of > 1 && (
        <Radios
          name={`${name}.found`}
          id={`${idOf(name)}-found`}
          label={say(foundOf(field.label, of))}
          {...(of > found.length && { hint: say(words.more) })}
          choices={found.map(({ value, label }) => ({ value, label: say(label), checked: chosen?.value === value }))}
        />
      )}
      {of === 1 && chosen && <p class="field-hint">{say(isFound(chosen.label))}</p>}
      {of === 0 && typed !== '' && <p class="field-hint">{say(words.none)}</p>}
    </>
  );
}
