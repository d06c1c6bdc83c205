import { describe, expect, test } from 'vitest';
import { judgeExample, typedOf } from '../../../test/support/examples.ts';
import { pageId, partsOf } from '../../procedure/answers.ts';
import { assess } from '../../procedure/assess.ts';
import { type AnyProcedure, type Example, isAsked, questionsOf } from '../../procedure/define.ts';
import { procedures } from '../../procedures/index.ts';
import type { Draft } from './draft.ts';
import type { Examined } from './examine.ts';
import { transcriptOf } from './transcribe.ts';

// What the check page says was answered, and what the marks of the questions promise, for every procedure.

type AnyExample = Example<Record<string, unknown>>;
type Judged = { procedure: AnyProcedure; example: AnyExample; name: string };

const accepted: Judged[] = procedures.flatMap((procedure) =>
  (procedure.examples as readonly AnyExample[])
    .filter(({ breaks }) => breaks === undefined)
    .map((example) => ({ procedure, example, name: `${procedure.id}: ${example.name}` })),
);

/** The answers that are told of an example, by question. */
function toldOf({ procedure, example }: Judged): Record<string, string> {
  const assessment = judgeExample(procedure, example);
  const choice = { desiredStart: '2026-12-15', reason: '理由', consulted: false, consultedOn: '' };
  const examined = {
    procedures: [procedure],
    assessment,
    basis: { present: example.now, versions: {} },
    choice,
    contact: {},
    remarks: '',
    reply: '',
  } as unknown as Examined;
  const rows = transcriptOf({ files: {} } as unknown as Draft, examined).flatMap((page) => page.rows);
  return Object.fromEntries(
    rows.filter(({ answer }) => answer.ja !== '').map(({ question, answer }) => [question, answer.ja]),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

describe('right C9: the check page tells no answer that was not given', () => {
  test.each(accepted)('$name', ({ procedure, example, name }) => {
    const told = toldOf({ procedure, example, name });
    const asked = questionsOf(procedure);
    const left = procedure.unasked?.(example.answers, example.now) ?? [];
    for (const { id, name: question, field, only } of asked) {
      const value = example.answers[question];
      const given = isAsked(only, example.answers) && !left.includes(question);
      if (!given || (field.optional && isEmpty(value))) expect([id, told[id]]).toEqual([id, undefined]);
    }
  });

  test('what is said of a plan, an account or people that nothing asks for', () => {
    const of = (id: string, name: string) => {
      const found = accepted.find(({ procedure, example }) => procedure.id === id && example.name === name);
      if (!found) throw new Error(`no example “${name}” of ${id}`);
      return toldOf(found);
    };
    expect(of('joint-use', 'the joint use ends')['joint-use.plan']).toBeUndefined();
    expect(of('joint-use', 'an office without a mailbox joins on plan A')['joint-use.plan']).toContain('Aプラン');
    const transferred = of('payment-method', 'back to bank transfer');
    expect(Object.keys(transferred).filter((id) => id.startsWith('payment-method.'))).toEqual([
      'payment-method.method',
    ]);
    const moved = of('registration-transfer', 'all IDs of a code move, and the code with them');
    expect(Object.keys(moved).filter((id) => id.startsWith('registration-transfer.'))).toEqual([
      'registration-transfer.target',
      'registration-transfer.userIds',
    ]);
  });

  test('a form for direct debit is not sent before anybody has sent it', () => {
    const debit = procedures.find(({ id }) => id === 'payment-method') as AnyProcedure;
    const { after } = judgeExample(debit, (debit.examples as readonly AnyExample[])[0] as AnyExample);
    expect(after.office.billing.mandate).toBe('toSend');
  });
});

describe('right C9: the marks of questions are true', () => {
  const cases = accepted.flatMap((judged) =>
    questionsOf(judged.procedure)
      .filter(({ only, field }) => isAsked(only, judged.example.answers) && field.control.kind !== 'identity')
      .map((question) => ({ ...judged, question, at: `${judged.name}: ${question.name}` })),
  );

  /** The example with one question left blank by somebody who saw the page. */
  function blank({ procedure, example, question }: (typeof cases)[number]) {
    const typed = typedOf(procedure, example.answers);
    const key = pageId(procedure, question.page);
    const raw = typed.pages[key] ?? {};
    const mine = new Set(partsOf(raw, question.name).map(([name]) => name));
    const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !mine.has(name)));
    const files = Object.fromEntries(Object.entries(typed.files).filter(([id]) => id !== question.id));
    return assess([procedure], { pages: { ...typed.pages, [key]: rest }, shown: {}, files }, example.now);
  }

  test('“required” is refused when it is left empty, at itself', () => {
    const accepts = cases
      .filter(({ question }) => !question.field.optional)
      .filter((each) => !blank(each).faults.some((fault) => fault.question === each.question.id));
    expect([...new Set(accepts.map(({ question }) => question.id))]).toEqual([]);
  });

  test('“optional” is not: it can be left empty, or is one of several of which any does', () => {
    const anyOfSeveral = new Set(
      procedures.flatMap((procedure) =>
        (procedure.rules as readonly { id: string; at: string }[])
          .filter(({ id }) => id === 'something')
          .map(({ at }) => `${procedure.id}.${at}`),
      ),
    );
    const refused = cases
      .filter(({ question: { field, id } }) => field.optional && !field.requiredIf && !anyOfSeveral.has(id))
      .filter((each) => blank(each).faults.some((fault) => fault.question === each.question.id && !fault.whole));
    expect([...new Set(refused.map(({ question }) => question.id))]).toEqual([]);
  });
});
