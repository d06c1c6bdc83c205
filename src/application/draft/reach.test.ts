import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { attach } from '../../../test/support/settings.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { AnyProcedure, Example } from '../../procedure/define.ts';
import { bulkChange } from '../../procedures/special/bulk-change.ts';
import { positionSuccession } from '../../procedures/special/position-succession.ts';
import { registrationTransfer } from '../../procedures/special/registration-transfer.ts';
import { effectsOf } from '../record/effects.ts';
import { pickUp, query } from '../review/decide.ts';
import { examine } from './examine.ts';

// Whoever files may file for every office whose contract changes (docs/adr/0009): the use cases ask, whatever a page did.

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const exampleNamed = (procedure: AnyProcedure, name: string) => {
  const found = (procedure.examples as readonly Example<Record<string, unknown>>[]).find((each) => each.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};

/** What somebody of NAC001 files, the other offices that it changes, and who of these may do what. */
const cases = [
  [registrationTransfer, 'one ID moves, its code is held by both', ['NAC002']],
  [registrationTransfer, 'a line and terminals move to an office without any', ['NAC004']],
  [bulkChange, 'another contractor for three offices', ['NAC002', 'NAC003']],
  [bulkChange, 'both for two others', ['NAC002', 'NAC003']],
  [positionSuccession, 'two offices that share equipment', ['NAC002']],
] as const;

describe.each(cases)('right F: %# reach over other offices', (procedure, name, others) => {
  const example = exampleNamed(procedure, name);
  const full = ['NAC001', ...others];
  beforeEach(() => stage(world.db, example.now));

  async function draft(): Promise<string> {
    const { pages, files } = typedOf(procedure, example.answers);
    const wish = { office: 'NAC001', by: 'nac001', items: [procedure.id], special: true as const };
    const id = await world.draft(world.at(), { ...wish, desiredStart: '2027-01-12', answers: pages });
    for (const [question, refs] of Object.entries(files))
      for (const ref of refs) await attach(world, id, question, ref);
    return id;
  }
  const submit = (id: string, offices: readonly string[]) =>
    world.submit(world.at(), id, 'nac001', { offices: [...offices] });

  test('one office that is missing is enough: it is named, and nothing is filed', async () => {
    for (const missing of others) {
      const id = await draft();
      const result = await submit(
        id,
        full.filter((code) => code !== missing),
      );
      expect(result.result).toBe('faults');
      const faults = 'examined' in result ? result.examined.faults : [];
      expect(faults.map(({ message }) => message.ja)).toEqual([
        expect.stringContaining(`${missing}の申込を行う権限がありません`),
      ]);
      expect((await world.find(id)).status).toBe('draft');
    }
  });

  test('the preview shows no contract of another office, and no change', async () => {
    const id = await draft();
    const { assessment } = await examine(world.at(), world.db, await world.find(id), { offices: ['NAC001'] });
    expect([assessment.operations, assessment.slots, effectsOf(assessment).changes]).toEqual([[], [], []]);
    const within = await examine(world.at(), world.db, await world.find(id), { offices: full });
    expect(effectsOf(within.assessment).changes.map(({ officeCode }) => officeCode)).toEqual(
      expect.arrayContaining([...others]),
    );
  });

  test('with all of them in reach it is filed; a correction is asked again', async () => {
    const id = await draft();
    expect((await submit(id, full)).result).toBe('done');
    if (procedure === positionSuccession) return;
    await pickUp(world.at(), { id, mover: world.who('reviewer1') });
    await query(world.at(), { id, mover: world.who('reviewer1'), questions: [{ text: '確認願います。' }] });
    expect((await submit(id, ['NAC001'])).result).toBe('faults');
    expect((await submit(id, full)).result).toBe('done');
  });

  test('a draft of an office out of reach does not exist', async () => {
    const id = await draft();
    expect((await submit(id, [...others])).result).toBe('notFound');
  });
});
