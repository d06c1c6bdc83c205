import type { Example } from '../../procedure/define.ts';
import { brokerAndWarehouse, codesNow, exampleCode, exampleId } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';

type Answers = { codes: readonly { code: string; kinds: readonly string[] }[] };

const warehouse = { code: '2ANAC', kinds: ['bondedWarehouse'] };
const airlineWithArchive = exampleOf({
  userCodes: [exampleCode('1ANAC', 'customsBrokerage', 'airline')],
  userIds: [exampleId('1ANAC', 'A01', 'customsBrokerage', { archive: true })],
});

const tradeCode = exampleOf({
  userCodes: [exampleCode('V1NAC', 'tradeControlUser')],
  userIds: [exampleId('V1NAC', 'A01', 'tradeControlUser')],
});

/** Answers that show the effect, and answers that break each rule. */
export const businessKindExamples: readonly Example<Answers>[] = [
  {
    name: 'a kind of the same group is added',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['customsBrokerage', 'airConsolidator'] }, warehouse] },
  },
  {
    name: 'a kind is changed for another, with its user IDs',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['seaFreightForwarder'] }, warehouse] },
  },
  {
    name: 'a kind is removed',
    now: exampleOf({
      ...brokerAndWarehouse,
      userCodes: [exampleCode('1ANAC', 'customsBrokerage', 'nvocc')],
      userIds: [exampleId('1ANAC', 'A01', 'customsBrokerage'), exampleId('1ANAC', 'A02', 'nvocc')],
    }),
    answers: { codes: [{ code: '1ANAC', kinds: ['customsBrokerage'] }] },
  },
  {
    name: 'a general applicant joins any group',
    now: codesNow,
    answers: {
      codes: [
        { code: '1ANAC', kinds: ['customsBrokerage'] },
        { code: '2ANAC', kinds: ['bondedWarehouse', 'generalApplicant'] },
      ],
    },
  },
  {
    name: 'a kind that does not exist',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['pirate'] }, warehouse] },
    breaks: 'offered',
  },
  {
    name: 'a broker is no kind of a user code',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['customsBrokerage', 'customsBroker'] }, warehouse] },
    breaks: 'offered',
  },
  {
    name: 'brokerage goes while a broker has an ID under it',
    now: exampleOf({
      userCodes: [exampleCode('1ANAC', 'customsBrokerage')],
      userIds: [exampleId('1ANAC', 'A01', 'customsBroker')],
    }),
    answers: { codes: [{ code: '1ANAC', kinds: ['nvocc'] }] },
    breaks: 'brokerage-of-brokers',
  },
  {
    name: 'a code becomes one of trade control',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['tradeControlUser'] }, warehouse] },
    breaks: 'trade-has-its-own-codes',
  },
  {
    name: 'the code of trade control becomes another',
    now: tradeCode,
    answers: { codes: [{ code: 'V1NAC', kinds: ['trader'] }] },
    breaks: 'trade-has-its-own-codes',
  },
  {
    name: 'the code of trade control also serves general applications',
    now: tradeCode,
    answers: { codes: [{ code: 'V1NAC', kinds: ['tradeControlUser', 'generalApplicant'] }] },
  },
  {
    name: 'no kind is left',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: [] }, warehouse] },
    breaks: 'kind-left',
  },
  {
    name: 'kinds of two groups under one code',
    now: codesNow,
    answers: { codes: [{ code: '1ANAC', kinds: ['customsBrokerage', 'bondedWarehouse'] }, warehouse] },
    breaks: 'one-group',
  },
  {
    name: 'the kind of the archive goes',
    now: airlineWithArchive,
    answers: { codes: [{ code: '1ANAC', kinds: ['customsBrokerage'] }] },
    breaks: 'archive-kind',
  },
];
