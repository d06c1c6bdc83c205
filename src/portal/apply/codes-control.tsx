import type { Control } from '../../procedure/field.ts';
import { CodeRows, Details, idOf, Picks, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, type OfficeName, useFieldProps } from './asked.ts';
import { codeWords } from './form-words.ts';
import { buttons } from './posted.ts';
import { applyWords as words } from './words.ts';

type CodesProps = { asked: Asked; control: Extract<Control, { kind: 'codes' }> };

/** Office codes, typed or, where offices of the company are meant, picked by their names. Beside a code that is known stands whose it is. */
export function CodesControl({ asked, control }: CodesProps) {
  const offered = control.own ? (asked.offices ?? []).filter(({ own }) => control.own === 'all' || !own) : [];
  return (
    <>
      {control.max === 1 ? (
        <One asked={asked} control={control} offered={offered} />
      ) : (
        <Several asked={asked} control={control} offered={offered} />
      )}
      {offered.length > 0 && <OwnOffices asked={asked} offered={offered} />}
    </>
  );
}

type PartProps = CodesProps & { offered: readonly OfficeName[] };

/** One code stands in a box of its own: no more can be added. */
function One({ asked, control, offered }: PartProps) {
  const say = useSay();
  const typed = asked.values[asked.name]?.[0] ?? '';
  const name = nameOf(typed, offered);
  return (
    <TextInput
      {...useFieldProps(asked, [say({ ja: `例）${control.example}`, en: `For example ${control.example}` })])}
      value={typed}
      width="code"
      normalize="code"
      spellcheck={false}
      {...(name && { after: name })}
    />
  );
}

function Several({ asked, control, offered }: PartProps) {
  const say = useSay();
  const { name, field } = asked;
  const label = say(field.label);
  return (
    <CodeRows
      {...useFieldProps(asked)}
      values={(asked.values[name] ?? []).map((value) => ({ value, after: nameOf(value, offered) }))}
      rowLabel={(n) => (n === 1 ? label : `${label} ${n}`)}
      add={{ name: buttons.add, value: name, label: say(words.addRow) }}
      example={say({ ja: `例）${control.example}`, en: `e.g. ${control.example}` })}
    />
  );
}

/** The offices to pick from: few stand there, many behind a line. */
function OwnOffices({ asked: { name, values }, offered }: { asked: Asked; offered: readonly OfficeName[] }) {
  const say = useSay();
  const left = offered.filter(({ code }) => !values[name]?.includes(code));
  if (left.length === 0) return null;
  return (
    <Details summary={say(codeWords.pick)} open={left.length <= fewOffices} wide>
      <Picks
        label={say(codeWords.pick)}
        name={`${buttons.put}${name}`}
        id={`${idOf(name)}-offices`}
        picks={left.map(({ code, name: of }) => ({ value: code, label: `${code}　${of}` }))}
      />
    </Details>
  );
}

const fewOffices = 8;

const nameOf = (code: string, offered: readonly OfficeName[]): string | undefined =>
  offered.find((office) => office.code === code)?.name;
