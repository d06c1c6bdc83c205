import type { ConnectionFamily, SystemArea } from '../../contract/masters.ts';
import type { Example } from '../../procedure/define.ts';
import { codesNow } from '../parts/example-codes.ts';

type Answers = {
  broker: string;
  brokerKana: string;
  licence: string;
  code: string;
  area: SystemArea;
  connection: ConnectionFamily;
};

const broker: Answers = {
  broker: '通関 一郎',
  brokerKana: 'ツウカン　イチロウ',
  licence: '123456',
  code: '1ANAC',
  area: 'sea',
  connection: 'line',
};

/** A broker's ID, and codes that have none. */
export const brokerIdExamples: readonly Example<Answers>[] = [
  { name: 'a broker on the line', now: codesNow, answers: broker, issued: { 'broker-id-1': 'A03' } },
  {
    name: 'a broker on the Internet',
    now: codesNow,
    answers: { ...broker, area: 'common', connection: 'internet' },
    issued: { 'broker-id-1': 'A03' },
  },
  {
    name: 'the code of a warehouse',
    now: codesNow,
    answers: { ...broker, code: '2ANAC' },
    breaks: 'brokerage-code',
  },
];
