import { type Control, first, type Option } from '../../procedure/field.ts';
import { Checkboxes, Examples, idOf, Radios, Select, Textarea, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, useFieldProps } from './asked.ts';
import { ChoiceTable } from './choice-table.tsx';
import { CodesControl } from './codes-control.tsx';
import { FilesControl } from './files-control.tsx';
import { LongList } from './long-list.tsx';
import { LookupControl } from './lookup-control.tsx';
import { buttons } from './posted.ts';
import { RowsControl } from './rows-control.tsx';
import { applyWords as words } from './words.ts';

/** A question drawn as its definition says. Every kind of control has its one way. */
export function Question(asked: Asked) {
  const { control } = asked.field;
  switch (control.kind) {
    case 'text':
      return <Line asked={asked} control={control} />;
    case 'textarea':
      return <Lines asked={asked} control={control} />;
    case 'choice':
    case 'choices':
      return <Choices asked={asked} control={control} />;
    case 'lookup':
      return <LookupControl asked={asked} control={control} />;
    case 'codes':
      return <CodesControl asked={asked} control={control} />;
    case 'files':
      return <FilesControl asked={asked} control={control} />;
    case 'rows':
      return <RowsControl asked={asked} control={control} draw={Question} />;
    case 'identity':
      return <Identity asked={asked} />;
  }
}

type Of<K extends Control['kind']> = { asked: Asked; control: Extract<Control, { kind: K }> };

const widths = { short: 'short', medium: 'medium', long: 'full' } as const;

function Line({ asked, control }: Of<'text'>) {
  const say = useSay();
  const example = control.example ? [say({ ja: `例）${control.example}`, en: `For example ${control.example}` })] : [];
  const digits = control.inputMode === 'numeric' || control.inputMode === 'tel';
  return (
    <TextInput
      {...useFieldProps(asked, example)}
      value={first(asked.values, asked.name)}
      width={widths[control.width ?? 'long']}
      {...(control.inputMode && { inputmode: control.inputMode })}
      {...(control.autocomplete && { autocomplete: control.autocomplete })}
      {...(digits && { normalize: 'digits' as const })}
    />
  );
}

function Lines({ asked, control }: Of<'textarea'>) {
  const say = useSay();
  const { name } = asked;
  const limit = say({ ja: `${control.limit}文字以内`, en: `At most ${control.limit} characters` });
  return (
    <>
      <Textarea
        {...useFieldProps(asked, [limit])}
        value={first(asked.values, name)}
        limit={control.limit}
        countText={{ left: say(words.left), over: say(words.over) }}
      />
      {control.examples && (
        <Examples
          title={say(words.examples)}
          target={idOf(name)}
          name={`${buttons.example}${name}`}
          texts={control.examples.map(say)}
        />
      )}
    </>
  );
}

function Choices({ asked, control }: Of<'choice' | 'choices'>) {
  const say = useSay();
  const { name, values } = asked;
  const options = optionsOf(asked, control);
  if (control.kind === 'choices' && options.length === 0 && !asked.view) {
    return (
      <p id={idOf(name)} tabindex={-1}>
        {control.none ? say(control.none) : ''}
      </p>
    );
  }
  if (control.kind === 'choices' && control.table)
    return <ChoiceTable asked={asked} options={options} table={control.table} />;
  if (control.kind === 'choice' && options.length > mostRadios) {
    return (
      <Select
        {...useFieldProps(asked)}
        value={first(values, name)}
        options={options.map(({ value, label }) => ({ value, label: say(label) }))}
        placeholder={say(words.choose)}
        width="full"
      />
    );
  }
  const choices = options.map(({ value, label }) => ({
    value,
    label: say(label),
    checked: values[name]?.includes(value) ?? false,
    ...(asked.conceals !== undefined && { conceals: value !== asked.conceals }),
  }));
  return control.kind === 'choice' ? (
    <Radios {...useFieldProps(asked)} choices={choices} />
  ) : (
    <Checkboxes
      {...useFieldProps(asked)}
      choices={choices}
      around={(boxes) => <LongList asked={asked}>{boxes}</LongList>}
    />
  );
}

/** What can be chosen; of a long list the part that the page shows. */
function optionsOf({ present, view }: Asked, control: Of<'choice' | 'choices'>['control']): readonly Option[] {
  const options = control.options(present);
  return view ? view.cut.shown.flatMap(({ at }) => options[at] ?? []) : options;
}

/** More than these are a list to choose from. */
const mostRadios = 6;

/** The row is headed by what it says. */
function Identity({ asked: { name, values } }: { asked: Asked }) {
  return <input type="hidden" name={name} value={first(values, name)} />;
}
