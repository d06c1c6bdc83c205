import { expect, test } from 'vitest';
import { judgeExample } from '../../test/support/examples.ts';
import { knownDevices, unknownDevices } from '../contract/devices.ts';
import { officeFrom } from '../contract/shape.ts';
import type { AnyProcedure, Example } from '../procedure/define.ts';
import { logicalTerminals } from './line/logical-terminals.ts';
import { registrationTransfer } from './special/registration-transfer.ts';

function judgeNamed(procedure: AnyProcedure, name: string) {
  const example = procedure.examples.find((each) => each.name === name);
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(procedure, example as Example<Record<string, unknown>>);
}

test('right E: terminals and servers are kept by processing method and システム区分', () => {
  const { office } = judgeNamed(logicalTerminals, 'another terminal, with what they are').after;
  expect([...knownDevices(office, 'terminals'), ...knownDevices(office, 'servers')]).toEqual([
    { kind: 'interactiveTerminal', area: 'common', count: 2 },
    { kind: 'mailTerminal', area: 'sea', count: 3 },
    { kind: 'mailServer', area: 'sea', count: 1 },
  ]);
  expect(office.line).toMatchObject({ terminals: 5, servers: 1 });
});

test('right E: the one kind that there is follows its number', () => {
  const { office } = judgeNamed(logicalTerminals, 'another terminal of the one kind that there is').after;
  expect(knownDevices(office, 'terminals')).toEqual([{ kind: 'mailTerminal', area: 'sea', count: 5 }]);
});

test('right E: a transfer takes kinds and areas along', () => {
  const { after } = judgeNamed(registrationTransfer, 'some of the terminals, by kind and system');
  expect(knownDevices(after.office, 'terminals')).toEqual([
    { kind: 'interactiveTerminal', area: 'common', count: 3 },
    { kind: 'mailTerminal', area: 'sea', count: 6 },
  ]);
  const target = after.others.NAC002?.office;
  expect(target && knownDevices(target, 'terminals')).toEqual([
    { kind: 'interactiveTerminal', area: 'common', count: 1 },
    { kind: 'mailTerminal', area: 'sea', count: 2 },
  ]);
});

test('right E: what was stored before kinds were kept has numbers without kinds', () => {
  const office = officeFrom({ line: { terminals: 4, servers: 0, mailboxes: 1, mailAddresses: 0 } });
  expect(knownDevices(office, 'terminals')).toEqual([]);
  expect(unknownDevices(office, 'terminals')).toBe(4);
  expect(office.line).toMatchObject({ mailboxAddresses: 0 });
});
