import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedOf } from '../../test/support/examples.ts';
import { families, inUse } from '../contract/connections.ts';
import { contractRules } from '../contract/rules.ts';
import type { Office } from '../contract/shape.ts';
import { assess } from '../procedure/assess.ts';
import type { AnyProcedure } from '../procedure/define.ts';
import type { Present } from '../procedure/present.ts';
import { businessKinds } from './codes/business-kinds.ts';
import { idNumbers } from './codes/id-numbers.ts';
import { userCodes } from './codes/user-codes.ts';
import { netTerminals } from './internet/net-terminals.ts';
import { webCertificates } from './internet/web-certificates.ts';
import { accessLines } from './line/access-lines.ts';
import { logicalTerminals } from './line/logical-terminals.ts';
import { mailboxCounts } from './line/mailbox-counts.ts';
import { exampleId } from './parts/example-codes.ts';
import { exampleLine, exampleOf } from './parts/examples.ts';
import { equipmentSharing } from './special/equipment-sharing.ts';
import { jointUse } from './special/joint-use.ts';
import { registrationTransfer } from './special/registration-transfer.ts';

// Offices of every make, and answers of every kind: what is accepted keeps the rules of the contract, and its plans fit its connections.

const few = fc.integer({ min: 0, max: 2 });
const kindIds = ['customsBrokerage', 'trader', 'bondedWarehouse', 'tradeControlUser', 'generalApplicant'] as const;
const ownIds = ['1ANAC', 'V1NAC', '2ANAC'] as const;

const office = fc
  .record({
    lines: fc.subarray(['L1', 'L2']),
    counts: fc.tuple(few, few, few, few),
    internet: fc.tuple(few, few),
    sharing: fc.subarray([{ id: 'NAC002' }]),
    jointUseParent: fc.constantFrom('', 'AAA001'),
    codes: fc.subarray([...ownIds]),
    ids: fc.array(
      fc.tuple(fc.constantFrom(...ownIds), fc.constantFrom('line', 'internet'), fc.boolean(), fc.boolean()),
      { maxLength: 3 },
    ),
    kinds: fc.subarray([...kindIds], { minLength: 1 }),
  })
  .map(({ lines: own, counts, internet, sharing, jointUseParent, codes, ids, kinds }): Partial<Office> => {
    const [terminals = 0, servers = 0, boxes = 0, mailAddresses = 0] = counts;
    const made: Partial<Office> = {
      lines: own.map((id) => ({ ...exampleLine, id })),
      line: { terminals, servers, mailboxes: boxes, mailboxAddresses: 0, mailAddresses },
      internet: { netTerminals: internet[0], webCertificates: internet[1] },
      sharing,
      jointUseParent,
      userCodes: codes.map((id) => ({
        id,
        kinds: id === 'V1NAC' ? [{ id: 'tradeControlUser' as const }] : kinds.map((kind) => ({ id: kind })),
      })),
      userIds: ids
        .filter(([code]) => codes.includes(code))
        .map(([code, connection, broker, archive], index) =>
          exampleId(code, `A0${index + 1}`, broker ? 'customsBroker' : 'trader', {
            connection: connection as 'line' | 'internet',
            archive,
          }),
        ),
    };
    const whole = exampleOf(made).office;
    const plan = { line: inUse.line(whole) ? 'A' : 'none', internet: inUse.internet(whole) ? 'B' : 'none' } as const;
    return { ...made, plan };
  });

const isRight = (code: string, one: Office): boolean =>
  contractRules.every((rule) => rule.broken({ code, office: one }).length === 0);

type Answers = Readonly<Record<string, unknown>>;
type Typing = (own: Office) => fc.Arbitrary<Answers>;

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const ids = ({ userIds }: Office) => some(userIds.map(({ id }) => id));
const codes = ({ userCodes: held }: Office) => some(held.map(({ id }) => id));
const linesOf = ({ lines: held }: Office) => some(held.map(({ id }) => id));
const sharings = ({ sharing }: Office) => some(sharing.map(({ id }) => id));
const known = some(['yes']);

/** Each procedure with what somebody may answer, sense or not. */
const filings: readonly { procedure: AnyProcedure; id: string; answers: Typing }[] = (
  [
    [accessLines, (own) => fc.record({ ended: linesOf(own), changed: fc.constant([]), added: fc.constant([]) })],
    [logicalTerminals, () => fc.record({ terminals: few, servers: few })],
    [mailboxCounts, () => fc.record({ boxes: few, boxAddresses: few, addresses: few })],
    [netTerminals, (own) => fc.record({ terminals: few, moved: ids(own), withoutIds: known })],
    [webCertificates, () => fc.record({ certificates: few, withoutIds: known })],
    [equipmentSharing, (own) => fc.record({ release: sharings(own), add: fc.constant([]) })],
    [jointUse, () => fc.record({ end: some(['AAA001']), parent: some(['AAA001']), plan: fc.constantFrom('A', 'B') })],
    [
      businessKinds,
      (own) =>
        fc
          .tuple(...own.userCodes.map(({ id }) => fc.record({ code: fc.constant(id), kinds: some(kindIds) })))
          .map((rows) => ({ codes: rows })),
    ],
    [userCodes, (own) => fc.record({ remove: codes(own) })],
    [idNumbers, (own) => fc.record({ remove: ids(own), add: fc.constant([]) })],
    [
      registrationTransfer,
      (own) =>
        fc.record({
          target: fc.constantFrom(['NAC002'], ['NAC004']),
          userIds: ids(own),
          unconnected: known,
          lines: linesOf(own),
          terminals: few,
          servers: few,
          mailboxes: few,
          mailboxAddresses: fc.constant(0),
          mailAddresses: few,
          netTerminals: few,
          webCertificates: few,
          sharing: sharings(own),
        }),
    ],
  ] as const satisfies readonly (readonly [AnyProcedure, Typing])[]
).map(([procedure, answers]) => ({ procedure, id: procedure.id, answers }));

const officesOf = (present: Present): [string, Office][] => [
  [present.officeCode, present.office],
  ...Object.entries(present.others).map(([code, each]): [string, Office] => [code, each.office]),
];

const plansFit = (one: Office): boolean =>
  families.every((family) => inUse[family](one) === (one.plan[family] !== 'none'));

const owner = {
  name: '第二営業所',
  lines: [exampleLine],
  line: { terminals: 2, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
} as const satisfies Partial<Office>;

const valid = office.map((made) => exampleOf(made).office).filter((one) => isRight('NAC001', one) && plansFit(one));

describe.each(filings)('$id', ({ procedure, answers }) => {
  test('right C1 C2 C4: whatever is accepted keeps every rule of the contract, at each office that it changes', () => {
    let accepted = 0;
    const filed = fc
      .tuple(valid, valid)
      .chain(([own, target]) => fc.tuple(fc.constant(own), fc.constant(target), answers(own)));
    fc.assert(
      fc.property(filed, ([own, target, answered]) => {
        const bare = { ...target, sharing: [], jointUseParent: '' };
        fc.pre(isRight('NAC004', bare));
        const plan = { ...bare.plan, line: inUse.line(bare) ? ('A' as const) : ('none' as const) };
        const now = exampleOf(own, { NAC002: owner, NAC004: { ...bare, plan }, AAA001: owner });
        const { faults, after, operations } = assess([procedure], typedOf(procedure, answered), now);
        if (faults.length > 0) return;
        accepted += 1;
        const touched = new Set(operations.map(({ subject }) => subject));
        for (const [code, one] of officesOf(after).filter(([changed]) => touched.has(changed))) {
          const broken = contractRules.filter((rule) => rule.broken({ code, office: one }).length > 0);
          expect([code, broken.map(({ id }) => id), plansFit(one) || one.plan]).toEqual([code, [], true]);
        }
      }),
      { numRuns: 1000, seed: 20261201 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});
