import { Button, type Content, Finder, idOf, TextInput } from '../../ui/index.ts';
import { Turning } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import type { Asked } from './asked.ts';
import { answeredItems, findIn, longListWords as words } from './form-words.ts';
import { buttons } from './posted.ts';
import { formId } from './shell.tsx';
import type { View } from './view.ts';

type LongListProps = { asked: Asked; children?: Content };

/** A list of the contract. Around one that a page shows a part of stands what narrows it down and what turns it; both send the form along. */
export function LongList({ asked, children }: LongListProps) {
  const say = useSay();
  const { name, field, view } = asked;
  if (!view) return <>{children}</>;
  const { cut, touched, offered, find, href } = view;
  return (
    <>
      <Narrowing asked={asked} view={view} />
      <input type="hidden" name={`${buttons.offered}${name}`} value={offered.join(' ')} />
      {cut.of === 0 ? <p>{say(words.nothingFound)}</p> : children}
      {cut.of > 0 && (
        <Turning
          label={say(field.label)}
          cut={cut}
          href={(part) => `${href({ find, part })}#${idOf(name)}`}
          keeping={{ form: formId, name: buttons.command, value: 'stay' }}
          more={touched > 0 ? say(answeredItems(touched)) : undefined}
        />
      )}
    </>
  );
}

function Narrowing({ asked: { name, field }, view: { find, href } }: { asked: Asked; view: View }) {
  const say = useSay();
  const label = say(field.label);
  return (
    <Finder label={say(findIn(field.label))}>
      <TextInput
        type="search"
        name={`${buttons.findText}${name}`}
        label={say(findIn(field.label))}
        hint={say(words.findHint)}
        value={find}
      />
      <Button
        variant="secondary"
        size="small"
        name={buttons.find}
        value={name}
        label={`${say(words.find)} ${label}`}
        formnovalidate
      >
        {say(words.find)}
      </Button>
      {find !== '' && (
        <Button
          variant="tertiary"
          size="small"
          name={buttons.command}
          value="stay"
          formaction={`${href({ find: '', part: 1 })}#${idOf(name)}`}
          label={`${say(words.findAll)} ${label}`}
          formnovalidate
        >
          {say(words.findAll)}
        </Button>
      )}
    </Finder>
  );
}
