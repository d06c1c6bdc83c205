import type { Text } from '../ground/words.ts';
import { first, type Raw } from '../procedure/field.ts';
import { ActionBar, Button, Form, Notice, PageTitle, TextInput } from '../ui/index.ts';
import { secretFields, heldWords as words } from '../words/entry.ts';
import { frameWords } from '../words/frame.ts';
import type { C } from './env.ts';
import { readWithFiles } from './form.ts';
import { frame } from './frame.tsx';
import { localPath } from './local-path.ts';
import { useSay } from './say.ts';
import type { Visit } from './visit.ts';

/** A form that was sent after its session had ended: where it was going, and what was typed. */
export type Held = {
  action: string;
  multipart: boolean;
  /** Files were chosen; they are not kept. */
  filesLeft: boolean;
  fields: Raw;
};

/**
 * Holds the form that a request carries. Its files are read and dropped: nothing is kept of somebody who may be anybody.
 * @throws AppError as `readForm`
 */
export async function hold(c: C): Promise<Held> {
  const { fields, files, problems } = await readWithFiles(c, false);
  return {
    action: c.req.path + new URL(c.req.url).search,
    multipart: (c.req.header('content-type') ?? '').startsWith('multipart/'),
    filesLeft: files.length > 0 || Object.keys(problems).length > 0,
    fields,
  };
}

/** A held form as hidden fields of the log-in form. */
export function HeldFields({ held }: { held: Held }) {
  return (
    <>
      <input type="hidden" name={names.action} value={held.action} />
      {held.multipart && <input type="hidden" name={names.multipart} value="1" />}
      {held.filesLeft && <input type="hidden" name={names.filesLeft} value="1" />}
      <Hidden fields={held.fields} prefix={names.field} />
    </>
  );
}

/** The held form that the log-in form brought back; undefined when there was none, or it would lead elsewhere. */
export function readHeld(fields: Raw): Held | undefined {
  const action = first(fields, names.action);
  if (action === '' || localPath(action) !== action) return undefined;
  const held = Object.entries(fields).filter(([name]) => name.startsWith(names.field));
  return {
    action,
    multipart: first(fields, names.multipart) === '1',
    filesLeft: first(fields, names.filesLeft) === '1',
    fields: Object.fromEntries(held.map(([name, values]) => [name.slice(names.field.length), values])),
  };
}

/** Says on the log-in page that nothing typed is lost. */
export function HeldNotice({ held }: { held: Held }) {
  const say = useSay();
  return (
    <Notice tone="info" title={say(words.kept)} live>
      <p>{say(words.logInAgain)}</p>
      {held.filesLeft && <p>{say(words.filesLeft)}</p>}
    </Notice>
  );
}

/** After log-in: one button sends the held form to where it was going. A script presses it where one runs. */
export function continuePage(visit: Visit, held: Held): Response | Promise<Response> {
  const { say } = visit;
  return frame(visit, {
    title: say(words.title),
    width: 'narrow',
    children: (
      <>
        <PageTitle lead={say(words.ready)}>{say(words.title)}</PageTitle>
        {held.filesLeft && (
          <Notice tone="warning">
            <p>{say(words.filesLeft)}</p>
          </Notice>
        )}
        <HeldForm held={held} label={words.goOn} {...(!held.filesLeft && { id: 'go-on' })} />
      </>
    ),
  });
}

/** What could not be done just now, to be sent again: everything that was typed, and fields for what must not be written into a page. */
export function HeldAgain({ held }: { held: Held }) {
  const say = useSay();
  return (
    <>
      <Notice tone="info" title={say(words.kept)}>
        <p>{say(words.sendAgain)}</p>
        {held.filesLeft && <p>{say(words.filesLeft)}</p>}
      </Notice>
      <HeldForm held={held} label={words.again} />
    </>
  );
}

type HeldFormProps = { held: Held; label: Text; id?: string };

/** A script presses the button of the form with the id `go-on`. */
function HeldForm({ held, label, id }: HeldFormProps) {
  const say = useSay();
  const open = Object.entries(held.fields).filter(([name]) => !(name in secretFields));
  return (
    <Form action={held.action} multipart={held.multipart} busyText={say(frameWords.sending)} {...(id && { id })}>
      <Hidden fields={Object.fromEntries(open)} prefix="" />
      {Object.entries(secretFields).map(
        ([name, of]) => name in held.fields && <TextInput name={name} type="password" label={say(of)} required />,
      )}
      <ActionBar>
        <Button size="large" forward>
          {say(label)}
        </Button>
      </ActionBar>
    </Form>
  );
}

const names = { action: 'held-action', multipart: 'held-multipart', filesLeft: 'held-files', field: 'held:' } as const;

/** A line break at the start of a hidden value survives: attributes keep it, unlike a textarea. */
function Hidden({ fields, prefix }: { fields: Raw; prefix: string }) {
  return (
    <>
      {Object.entries(fields).flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={prefix + name} value={value} />),
      )}
    </>
  );
}
