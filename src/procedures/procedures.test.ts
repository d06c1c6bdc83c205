import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeExample, testExamples } from '../../test/support/examples.ts';
import { testProcedures } from '../../test/support/procedures/index.ts';
import { type AnyProcedure, type Example, questionsOf } from '../procedure/define.ts';
import { procedures } from './index.ts';
import { entries, menu, menuTitle } from './menu.ts';
import { equipmentSharing } from './special/equipment-sharing.ts';

for (const procedure of [...procedures, ...testProcedures]) testExamples(procedure);

const of = (name: string) => {
  const example = (equipmentSharing.examples as readonly Example<Record<string, unknown>>[]).find(
    (each) => each.name === name,
  );
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(equipmentSharing, example);
};

describe('equipment sharing', () => {
  test('check 6: the owner cannot file the release; the borrower can, and is warned that no way in is left', () => {
    const refused = of('the owner files the release');
    expect(refused.faults.map(({ message }) => message.ja)).toEqual([
      '機器所有事業所からは解除を申し込めません。機器共用依頼事業所（NAC002）が申し込んでください。',
    ]);
    const released = of('the borrower ends the sharing');
    expect(released.operations).toEqual([{ subject: 'NAC002', op: 'remove', list: 'sharing', id: 'NAC001' }]);
    expect(released.warnings.map(({ en }) => en)).toEqual(['After this, the office has no way into the service left.']);
    expect(released.followUps.map(({ procedure }) => procedure)).toEqual(['net-terminals']);
  });

  test('check 7: sharing with another company is refused', () => {
    expect(of('another company').faults.map(({ message }) => message.ja)).toContain(
      '機器共用は同一企業内でのみ可能です。企業略称が同じ事業所コードを入力してください。',
    );
  });

  test('check 9: added without a diagram it is refused, released without one it is accepted', () => {
    expect(of('no diagram').faults.map(({ question }) => question)).toEqual(['equipment-sharing.diagram']);
    expect(of('the borrower ends the sharing').faults).toEqual([]);
  });

  test('with a way in, all that is said is how the plan begins', () => {
    expect(of('an office begins to share').warnings.map(({ ja }) => ja)).toEqual([
      '専用回線接続の料金プランは、Bプラン（従量料金のみ）で始まります。別のプランをご希望の場合は、利用開始後に「料金プラン」の変更を申し込んでください。',
    ]);
  });

  test('the system managers of both sides are told', () => {
    expect([of('the borrower ends the sharing').concerns, of('an office begins to share').concerns]).toEqual([
      ['NAC001'],
      ['NAC001'],
    ]);
  });
});

test('a question that a rule wants answered in some cases says in which; of several any one may do', () => {
  const unsaid = (procedures as readonly AnyProcedure[]).flatMap((procedure) =>
    procedure.examples.flatMap(({ breaks, answers }) => {
      const rule = procedure.rules.find(({ id }) => id === breaks);
      const asked = questionsOf(procedure).find(({ name }) => name === rule?.at)?.field;
      const isEmpty = rule !== undefined && String(answers[rule.at] ?? '') === '';
      return isEmpty && rule.id !== 'something' && asked?.optional && !asked.requiredIf
        ? [`${procedure.id}.${rule.at}`]
        : [];
    }),
  );
  expect(unsaid, 'Say in the question in which case it is required: optional: { requiredIf: { ja, en } }.').toEqual([]);
});

test('a procedure has one name: its file in the folder of its group, its id and its export', async () => {
  const paths = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const own = paths.filter((path) => /^(?!parts\/)\w+\/[\w-]+\.ts$/.test(path));
  const found = own.map(async (path) => {
    const exported = basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const file: Record<string, AnyProcedure> = await import(/* @vite-ignore */ join(import.meta.dirname, path));
    const procedure = procedures.find((each) => each === file[exported]);
    return procedure && `${procedure.group}/${procedure.id}.ts`;
  });
  expect(
    await Promise.all(found),
    'Add the procedure to src/procedures/index.ts; its file has the name of its id, in the folder of its group, and exports it as that.',
  ).toEqual(own);
});

describe('the menu', () => {
  test('every procedure that is offered stands on it, in its group, once', () => {
    for (const { id, group } of procedures) {
      const groups = [...menu, ...entries].filter(({ items }) => items.some(({ procedure }) => procedure === id));
      expect(
        groups.map((each) => each.group),
        `src/procedures/menu.ts: give the group “${group}” of ${id} a title.`,
      ).toEqual([group]);
    }
    const items = [...menu, ...entries].flatMap((each) => each.items.map(({ procedure }) => procedure));
    expect(new Set(items).size).toBe(items.length);
  });

  test('a procedure has the title that the menu gives it', () => {
    for (const { id, title } of procedures) expect(menuTitle(id).ja).toBe(title.ja);
  });

  test('what cannot be combined stands under その他の契約変更, and nothing else does', () => {
    for (const { id, alone, group } of procedures)
      expect(
        [id, alone === true],
        `src/procedures/${group}/${id}.ts: alone: true goes with group: 'special', and with no other.`,
      ).toEqual([id, group === 'special']);
  });
});
