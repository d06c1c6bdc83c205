import type { Example } from '../../procedure/define.ts';
import { codesNow, exampleCode, exampleId } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';
import type { AddedCode, ChangedCode } from '../parts/user-codes.ts';

type Answers = { add: readonly AddedCode[]; change: readonly ChangedCode[]; remove: readonly string[] };

const kept = (code: string): ChangedCode => ({ code, renewal: 'keep', area: 'keep', connection: 'keep' });
const both = [kept('1ANAC'), kept('2ANAC')];
const broker: AddedCode = {
  kinds: ['customsBrokerage'],
  area: 'sea',
  connection: 'line',
  numbers: 2,
  services: [],
  wish: '',
};
const warehouse: AddedCode = { ...broker, kinds: ['bondedWarehouse'], numbers: 1, services: ['paid', 'archive'] };
const trade: AddedCode = { ...broker, kinds: ['tradeControlUser'], area: 'common', numbers: 1 };
const withTrade = exampleOf({
  userCodes: [exampleCode('V1NAC', 'tradeControlUser')],
  userIds: [exampleId('V1NAC', 'A01', 'tradeControlUser')],
});

/** Answers that show the effect, and answers that break each rule. */
export const userCodeExamples: readonly Example<Answers>[] = [
  {
    name: 'one code for two kinds of one group, with a wish',
    now: codesNow,
    answers: {
      add: [{ ...broker, kinds: ['customsBrokerage', 'airConsolidator'], wish: '6A' }],
      change: both,
      remove: [],
    },
    issued: { 'user-codes-1': '6ANAC', 'user-codes-1-1': 'A01', 'user-codes-1-2': 'A02' },
  },
  {
    name: 'two codes for kinds of two groups',
    now: exampleOf(),
    answers: { add: [broker, warehouse], change: [], remove: [] },
    issued: {
      'user-codes-1': '1ANAC',
      'user-codes-1-1': 'A01',
      'user-codes-1-2': 'A02',
      'user-codes-2': '2ANAC',
      'user-codes-2-1': 'A01',
    },
  },
  {
    name: 'the code for trade control',
    now: codesNow,
    answers: { add: [trade], change: both, remove: [] },
    issued: { 'user-codes-1': 'V1NAC', 'user-codes-1-1': 'A01' },
  },
  {
    name: 'system area and connection of a code change',
    now: codesNow,
    answers: {
      add: [],
      change: [{ ...kept('1ANAC'), area: 'sea', connection: 'internet' }, kept('2ANAC')],
      remove: [],
    },
  },
  {
    name: 'a code is changed for a new one',
    now: codesNow,
    answers: { add: [], change: [{ ...kept('1ANAC'), renewal: 'renew', area: 'air' }, kept('2ANAC')], remove: [] },
    issued: { 'user-codes-1ANAC': '3ANAC' },
  },
  { name: 'a code is removed', now: codesNow, answers: { add: [], change: both, remove: ['2ANAC'] } },
  { name: 'the last codes are removed', now: codesNow, answers: { add: [], change: both, remove: ['1ANAC', '2ANAC'] } },
  {
    name: 'a kind that does not exist',
    now: codesNow,
    answers: { add: [{ ...broker, kinds: ['pirate'] }], change: both, remove: [] },
    breaks: 'offered',
  },
  {
    name: 'kinds of two groups under one code',
    now: codesNow,
    answers: { add: [{ ...broker, kinds: ['customsBrokerage', 'bondedWarehouse'] }], change: both, remove: [] },
    breaks: 'one-group',
  },
  {
    name: 'the archive for a broker',
    now: codesNow,
    answers: { add: [{ ...broker, services: ['archive'] }], change: both, remove: [] },
    breaks: 'archive-kind',
  },
  {
    name: 'a second code for trade control',
    now: withTrade,
    answers: { add: [trade], change: [kept('V1NAC')], remove: [] },
    breaks: 'trade-once',
  },
  {
    name: 'another code for trade control',
    now: withTrade,
    answers: { add: [], change: [{ ...kept('V1NAC'), renewal: 'renew' }], remove: [] },
    breaks: 'renewable',
  },
  {
    name: 'changed and removed',
    now: codesNow,
    answers: { add: [], change: [{ ...kept('1ANAC'), area: 'air' }, kept('2ANAC')], remove: ['1ANAC'] },
    breaks: 'removed-or-changed',
  },
];
