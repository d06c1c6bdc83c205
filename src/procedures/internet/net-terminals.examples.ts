import type { SystemArea } from '../../contract/masters.ts';
import type { Office, UserId } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleOf } from '../parts/examples.ts';

export type NetTerminalAnswers = {
  terminals: number;
  areas: readonly { area: SystemArea; count: number }[];
  moved: readonly string[];
  issued: readonly { code: string; wanted: number }[];
  withoutIds: readonly string[];
};

const userId = (number: string, connection: UserId['connection']): UserId => ({
  id: `3ANAC${number}`,
  code: '3ANAC',
  number,
  kind: 'customsBrokerage',
  connection,
  area: 'sea',
  paidReports: false,
  freeReports: true,
  archive: false,
});
const userCodes: Office['userCodes'] = [{ id: '3ANAC', kinds: [{ id: 'customsBrokerage' }] }];

const alone = exampleOf({
  plan: { line: 'B', internet: 'none' },
  userCodes,
  userIds: [userId('A01', 'line'), userId('A02', 'line')],
});
const running = exampleOf({
  plan: { line: 'none', internet: 'A' },
  internet: { netTerminals: 3, webCertificates: 0 },
  userCodes,
  userIds: [userId('A01', 'internet')],
});

/** Answers that show the effect, and answers that break each rule. */
export const netTerminalExamples: readonly Example<NetTerminalAnswers>[] = [
  {
    name: 'an office goes on alone: one ID moves, two are new',
    now: alone,
    answers: { terminals: 2, areas: [], moved: ['3ANACA01'], issued: [{ code: '3ANAC', wanted: 2 }], withoutIds: [] },
    issued: { 'net-terminals-3ANAC-1': 'A03', 'net-terminals-3ANAC-2': 'A04' },
  },
  {
    name: 'one terminal is added',
    now: running,
    answers: { terminals: 4, areas: [], moved: [], issued: [{ code: '3ANAC', wanted: 0 }], withoutIds: [] },
  },
  {
    name: 'the last terminals are removed',
    now: running,
    answers: { terminals: 0, areas: [], moved: [], issued: [{ code: '3ANAC', wanted: 0 }], withoutIds: [] },
  },
  {
    name: 'terminals for an office whose IDs stay on a line that is gone, which is known',
    now: alone,
    answers: { terminals: 2, areas: [], moved: [], issued: [{ code: '3ANAC', wanted: 0 }], withoutIds: ['yes'] },
  },
  {
    name: 'terminals for an office whose IDs stay on a line that is gone',
    now: alone,
    answers: { terminals: 2, areas: [], moved: [], issued: [{ code: '3ANAC', wanted: 0 }], withoutIds: [] },
    breaks: 'usable-id-left',
  },
  {
    name: 'an ID that is on the Internet already',
    now: running,
    answers: { terminals: 4, areas: [], moved: ['3ANACA01'], issued: [], withoutIds: [] },
    breaks: 'ids-on-line',
  },
  {
    name: 'the code of another office',
    now: running,
    answers: { terminals: 4, areas: [], moved: [], issued: [{ code: '9ZNAC', wanted: 1 }], withoutIds: [] },
    breaks: 'codes-held',
  },
  {
    name: 'terminals for sea and air',
    now: running,
    answers: {
      terminals: 5,
      areas: [
        { area: 'sea', count: 3 },
        { area: 'air', count: 2 },
      ],
      moved: [],
      issued: [],
      withoutIds: [],
    },
  },
  {
    name: 'fewer by system than in all',
    now: running,
    answers: { terminals: 5, areas: [{ area: 'sea', count: 3 }], moved: [], issued: [], withoutIds: [] },
    breaks: 'devices-add-up',
  },
  {
    name: 'an ID moves to where no terminal is',
    now: alone,
    answers: { terminals: 0, areas: [], moved: ['3ANACA01'], issued: [{ code: '3ANAC', wanted: 0 }], withoutIds: [] },
    breaks: 'ids-have-terminal',
  },
];
