import { type ConnectionFamily, connections, type SystemArea, systemAreas } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import type { Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import type { Option } from '../../procedure/field.ts';
import { kana, name } from '../../procedure/fields/business.ts';
import { choice, oneOf } from '../../procedure/fields/choice.ts';
import { licenceLine } from '../parts/brokers.ts';
import { codeText, connectionWarnings, kindsOf, numberSlots, userIdOf } from '../parts/codes.ts';
import { brokerIdExamples } from './broker-id.examples.ts';

const slot = 'broker-id';

/** 通関士IDの追加: a user ID of their own for a licensed broker, under a code with 通関業 (`domain.md` 2.5). */
export const brokerId = defineProcedure({
  id: 'broker-id',
  effectiveFrom: '2018-01-01',
  title: { ja: '通関士IDの追加', en: 'Add a broker ID' },
  group: 'broker',
  class: 'broker',
  reasons: [{ ja: '通関士の採用・異動のため', en: 'A customs broker joins or moves' }],
  leadClass: 'ids',
  touches: [{ subject: 'office', path: 'userIds' }],
  comesAfter: (office) =>
    brokerageCodes(office).length > 0 ? undefined : { because: noBrokerage, first: 'user-codes' },
  help: {
    ja: '通関士IDは、通関士お一人に1つ発行します。他の業種の利用者IDとまとめてログオンすることはできません。識別番号はセンターが決定します。',
    en: 'A broker ID is for one broker. It cannot be joined with user IDs of other kinds in one log-on. The centre decides the ID number.',
  },
  pages: [
    page('broker', { ja: '通関士ID 入力', en: 'Broker ID' }, [
      section(
        { ja: '通関士に関する項目', en: 'The broker' },
        {
          broker: name({ label: { ja: '通関士の氏名', en: 'Name of the broker' } }),
          brokerKana: kana({ label: { ja: '通関士の氏名（フリガナ）', en: 'Name of the broker (kana)' } }),
          licence: licenceLine(),
        },
      ),
      section(
        { ja: '通関士IDに関する項目', en: 'The broker ID' },
        {
          code: oneOf({
            label: { ja: '利用者コード', en: 'User code' },
            hint: { ja: '通関業の利用者コードです。', en: 'Of customs brokerage.' },
            options: ({ office }) => brokerageCodes(office),
          }),
          area: choice<SystemArea>({ label: { ja: 'システム区分', en: 'System area' }, options: systemAreas }),
          connection: choice<ConnectionFamily>({
            label: { ja: '接続形態', en: 'Connection' },
            options: { internet: connections.internet, line: connections.line },
          }),
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'brokerage-code',
      at: 'code',
      checks: { ja: '利用者コードが通関業である', en: 'The user code is one of customs brokerage' },
      holds: ({ code }, { office }) => brokerageCodes(office).some(({ value }) => value === code),
      message: ({ code }) => ({
        ja: `利用者コード${code}は、利用開始日の契約に通関業の利用者コードとしてありません。選び直してください。`,
        en: `On the start date the contract has no user code ${code} of customs brokerage. Choose again.`,
      }),
      source: 'domain.md 2.5',
    },
  ],
  issues: (answers) => slotsOf(answers),
  effect: (answers, now, issued) => {
    const { code, area, connection, licence } = answers;
    const broker = { name: answers.broker, kana: answers.brokerKana, licence };
    const ids = slotsOf(answers).map(({ id }) => ({
      ...userIdOf(code, issued(id), 'customsBroker', { area, connection, numbers: 1, services: [] }),
      broker,
    }));
    return ids.map((id) => change('office', now.officeCode).add('userIds', id));
  },
  warnings: ({ connection }, _now, { office }) => connectionWarnings(office, [{ connection }]),
  examples: brokerIdExamples,
});

const noBrokerage: Text = {
  ja: '通関業の利用者コードがないため、通関士IDは追加できません。先に、通関業の利用者コードの追加を申し込んでください。',
  en: 'A broker ID needs a user code of customs brokerage, which this office does not have. Apply for one first.',
};

type Wanted = { code: string; broker: string; area: SystemArea; connection: ConnectionFamily };

/** The one number, labelled with the broker so that the ID notice tells whose it is. */
const slotsOf = ({ code, broker, area, connection }: Wanted) =>
  numberSlots(
    slot,
    code,
    { ja: `${code} 通関士 ${broker}`, en: `${code}, broker ${broker}` },
    { area, connection, numbers: 1, services: [] },
  );

const brokerageCodes = (office: Office): Option[] =>
  office.userCodes
    .filter(({ id }) => kindsOf(office, id).includes('customsBrokerage'))
    .map(({ id }) => ({ value: id, label: codeText(id) }));
