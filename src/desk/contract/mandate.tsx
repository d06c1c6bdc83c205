import { NotAcceptable } from '../../application/move/errors.ts';
import { listMandateSteps, MandateNote, mandateSteps, noteMandate } from '../../application/review/mandate.ts';
import { mandateStates } from '../../contract/masters.ts';
import { AppError } from '../../ground/errors.ts';
import { parseOfficeCode } from '../../ground/text/codes.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { type ContractAsOf, findContractAsOf } from '../../ledger/read.ts';
import { may } from '../../people/permissions.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { ActionBar, Button, type Content, Form, Radios, Section, Table, TextInput } from '../../ui/index.ts';
import { originOf } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { mandateWords as words } from '../words.ts';

export const mandatePath = '/desk/contract/mandate';

/** What was refused, with what had been typed. */
export type Refused = { typed: Raw; sentence: Text };

/** 口座振替依頼書 under the contract of an office: where it is, what was noted, and the form for those who note it. */
export async function mandateSection(
  { web, actor, say }: CentreVisit,
  contract: ContractAsOf,
  refused: Refused | undefined,
): Promise<Content> {
  const { officeCode, office } = contract;
  const steps = await listMandateSteps(web.db, officeCode);
  const debits = office.inForce && office.billing.method === 'directDebit';
  if (!debits && steps.length === 0) return undefined;
  return (
    <Section
      id="mandate"
      title={say(words.title)}
      lead={`${say(words.now)}${say(mandateStates[office.billing.mandate])}`}
    >
      {debits && may(actor, 'mandate.note') && <NoteForm contract={contract} refused={refused} />}
      {steps.length > 0 && (
        <Table
          id="mandate-steps"
          caption={say(words.history)}
          cards
          columns={[
            { label: say(words.at), nowrap: true },
            { label: say(words.state) },
            { label: say(words.by) },
            { label: say(words.note) },
          ]}
          rows={steps.map(({ was, becomes, note, by, at }) => ({
            key: String(at.getTime()),
            cells: [
              formatDateTime(at),
              `${say(mandateStates[was])} → ${say(mandateStates[becomes])}`,
              by,
              note || say(words.none),
            ],
          }))}
        />
      )}
    </Section>
  );
}

type FormProps = { contract: ContractAsOf; refused: Refused | undefined };

function NoteForm({ contract: { officeCode, office }, refused }: FormProps) {
  const say = useSay();
  const now = office.billing.mandate;
  return (
    <Form action={mandatePath}>
      <input type="hidden" name="office" value={officeCode} />
      <input type="hidden" name="was" value={now} />
      <Radios
        name="becomes"
        label={say(words.becomes)}
        {...(refused && { error: say(refused.sentence) })}
        choices={mandateSteps
          .filter((step) => step !== now)
          .map((step) => ({
            value: step,
            label: say(mandateStates[step]),
            checked: refused !== undefined && first(refused.typed, 'becomes') === step,
          }))}
      />
      <TextInput
        name="note"
        label={say(words.note)}
        mark={say(words.optional)}
        hint={say(words.noteHint)}
        value={refused ? first(refused.typed, 'note') : ''}
        width="full"
      />
      <ActionBar>
        <Button>{say(words.save)}</Button>
      </ActionBar>
    </Form>
  );
}

/** POST: notes a step and leads back to the contract; a refusal is shown there with what was typed. */
export async function postMandate(
  visit: CentreVisit,
  again: (office: string, refused: Refused) => Promise<Response>,
): Promise<Response> {
  const { c, web, actor } = visit;
  const typed = await readForm(c);
  const officeCode = parseOfficeCode(first(typed, 'office'));
  if (!officeCode || !(await findContractAsOf(web.db, officeCode, web.clock.today()))) throw new AppError('notFound');
  const { command, faults } = parseForm(MandateNote, typed);
  // The page has one place for what is wrong: a fault of the note is told first.
  if (faults)
    return again(officeCode, { typed, sentence: (faults.find(({ field }) => field === 'note') ?? faults[0]).text });
  try {
    await noteMandate(web, {
      officeCode,
      ...command,
      mover: { id: actor.personId, name: actor.name, side: 'centre', ...originOf(c) },
    });
  } catch (error) {
    if (error instanceof NotAcceptable) return again(officeCode, { typed, sentence: error.sentence });
    throw error;
  }
  return c.redirect(`/desk/contract?office=${officeCode}#mandate`, 303);
}
