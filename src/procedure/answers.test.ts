import { describe, expect, test } from 'vitest';
import { lines } from '../../test/support/procedures/lines.ts';
import { presentOf } from '../../test/support/procedures/present.ts';
import { headOffice } from '../procedures/office/head-office.ts';
import { systemManager } from '../procedures/office/system-manager.ts';
import { opening, prefilled, readAnswers, type Typed } from './answers.ts';
import { assess } from './assess.ts';
import type { AnyProcedure, Page } from './define.ts';
import type { Raw } from './field.ts';
import type { Present } from './present.ts';

const shownAt = presentOf('NAC001');
const pageOf = (procedure: AnyProcedure): Page => (procedure.pages as readonly Page[])[0] as Page;
const key = (procedure: AnyProcedure) => `${procedure.id}.${pageOf(procedure).id}`;

/** A page that was opened on a contract and sent with some values overwritten. */
function typedOver(procedure: AnyProcedure, over: Raw = {}, now = shownAt): Typed {
  const shown = prefilled(pageOf(procedure), now);
  return { pages: { [key(procedure)]: { ...shown, ...over } }, shown: { [key(procedure)]: shown }, files: {} };
}

/** The contract moved after the page was shown: another application was accepted. */
const moved: Present = {
  ...shownAt,
  office: { ...shownAt.office, manager: { ...shownAt.office.manager, phone: '0311112222', post: '本部長' } },
};

describe('an answer that nobody touched follows the contract', () => {
  test('as it is now, not as it was shown', () => {
    const { answers, faults } = readAnswers(systemManager, typedOver(systemManager, { name: ['港 次郎'] }), moved);
    expect(faults).toEqual([]);
    expect(answers).toEqual({ ...moved.office.manager, name: '港 次郎' });
  });

  test('so that prefilled pages of two applications do not undo each other', () => {
    const { operations } = assess([systemManager], typedOver(systemManager, { name: ['港 次郎'] }), moved);
    expect(operations).toEqual([{ subject: 'NAC001', op: 'set', path: 'manager.name', value: '港 次郎' }]);
  });

  test('what was overwritten stays, also when the contract has become the same', () => {
    const { operations } = assess(
      [systemManager],
      typedOver(systemManager, { phone: ['0311112222'], name: ['港 次郎'] }),
      moved,
    );
    expect(operations.map((operation) => 'path' in operation && operation.path)).toEqual(['manager.name']);
  });

  test('a list too, with rows more than there are and another line break', () => {
    const typed = typedOver(lines, { 'lines.1.line': [''], 'lines.1.speed': [''] });
    const faster = {
      ...shownAt,
      office: { ...shownAt.office, lines: shownAt.office.lines.map((line) => ({ ...line, speed: '10Gbps' })) },
    };
    expect(readAnswers(lines, typed, faster).answers.lines).toEqual([
      { line: 'L1', kind: 'broadband', speed: '10Gbps' },
    ]);
    expect(assess([lines], typed, faster).operations).toEqual([]);
  });

  test('a page that was opened and emptied is not one that nobody touched', () => {
    const emptied = typedOver(lines, { 'lines.0.line': [''], 'lines.0.kind': [], 'lines.0.speed': [''] });
    expect(assess([lines], emptied, shownAt).operations).toEqual([
      { subject: 'NAC001', op: 'remove', list: 'lines', id: 'L1' },
    ]);
  });
});

describe('faults', () => {
  test('each stands at its page and question', () => {
    const typed = typedOver(headOffice, { postalCode: ['1'], phone: [''] });
    expect(readAnswers(headOffice, typed, shownAt).faults).toEqual([
      {
        page: 'head-office.head-office',
        question: 'head-office.postalCode',
        message: { ja: '本社郵便番号は7桁の数字で入力してください（例 1040001）。', en: expect.any(String) },
      },
      {
        page: 'head-office.head-office',
        question: 'head-office.phone',
        message: { ja: '本社電話番号を入力してください。', en: 'Enter head office telephone.' },
      },
    ]);
  });

  test('a page opens with what was typed, wrong or not, and with the contract where nobody touched it', () => {
    const typed = typedOver(systemManager, { mail: ['no address'] });
    const opened = opening(systemManager, pageOf(systemManager), typed, moved);
    expect(opened).toMatchObject({ mail: ['no address'], phone: ['0311112222'] });
  });

  test('a row that was added and is still empty is there when the page opens again', () => {
    const blank = { 'lines.1.line': [''], 'lines.1.kind': [''], 'lines.1.speed': [''] };
    const untouched = opening(lines, pageOf(lines), typedOver(lines, blank), shownAt);
    expect(untouched).toEqual({ ...prefilled(pageOf(lines), shownAt), ...blank });
    const typed = opening(lines, pageOf(lines), typedOver(lines, { ...blank, 'lines.0.speed': ['10Gbps'] }), shownAt);
    expect(typed).toMatchObject({ ...blank, 'lines.0.speed': ['10Gbps'] });
  });
});
