import type { ApplicationContent, LetterData, Recipient } from '../../src/mails/letter.ts';
import { loadOperators } from '../../src/operator/operator.ts';

/** The clerk of the demonstration data. */
export const sampleClerk: Recipient = {
  company: 'ナックス商事株式会社',
  office: '第二営業所',
  department: '通関課',
  name: '混載 一郎',
  mail: 'konsai.ichiro@naccs.example',
};

export const sampleManager: Recipient = {
  ...sampleClerk,
  department: '管理部',
  name: '管理 花子',
  mail: 'manager.nac002@naccs.example',
};

const addTerminals = {
  ja: '単独で利用するには、netNACCS端末の追加を申し込んでください。',
  en: 'To use the service on its own, the office has to apply for netNACCS terminals.',
};

/** The application of the manual: NAC002 ends sharing the equipment of NAC001. */
export const sampleContent: ApplicationContent = {
  application: {
    receptionNo: '2600055A',
    appliedOn: '2026-12-01',
    office: { code: 'NAC002', name: '第二営業所' },
    titles: [{ ja: '機器共用（追加・解除）', en: 'Equipment sharing (add or release)' }],
    desiredStart: '2027-01-05',
    changes: [
      {
        label: { ja: '事業所コード（機器共用先）', en: 'Office whose equipment is shared' },
        before: { ja: 'NAC001 第一営業所', en: 'NAC001 第一営業所' },
        after: { ja: '', en: '' },
      },
    ],
    warnings: [{ ja: 'サービスを利用する手段がなくなります。', en: 'No way into the service is left.' }],
    followUps: [addTerminals],
    queries: [],
  },
  links: {
    application: 'https://madoguchi.example.jp/applications/2600055A',
    idNotice: 'https://madoguchi.example.jp/applications/2600055A/ids',
  },
};

export const sampleLetter: LetterData<ApplicationContent> = {
  operator: loadOperators('')('2026-12-01'),
  recipient: sampleClerk,
  lang: 'ja',
  content: sampleContent,
};
