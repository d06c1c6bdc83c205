import type { Story } from './story.ts';

const atHead = { office: 'CCC001', by: 'ccc001' };
const inMoji = { office: 'CCC004', by: 'ccc004' };

/** What goes on at ガンマ通商: a transfer and the closure after it, and what waits for somebody today. */
export const gammaStories: readonly Story[] = [
  {
    ...inMoji,
    by: 'ccc-admin',
    daysAgo: 110,
    special: true,
    procedure: 'registration-transfer',
    page: 'transfer',
    answers: { target: ['CCC001'], userIds: ['4DCCCA01'], terminals: ['2'] },
    reason: '門司営業所の業務を博多本店に移すため',
    ending: 'effective',
  },
  {
    ...inMoji,
    daysAgo: 70,
    special: true,
    procedure: 'contract-end',
    page: 'closure',
    answers: { kind: ['close'], understood: ['yes'] },
    reason: '門司営業所の廃止のため',
    ending: 'effective',
  },
  {
    ...atHead,
    daysAgo: 20,
    nearDeadline: true,
    procedure: 'business-kinds',
    page: 'business-kinds',
    answers: { 'codes.0.code': ['1DCCC'], 'codes.0.kinds': ['seaFreightForwarder', 'nvocc'] },
    reason: '業務の拡大のため',
    ending: 'settingPending',
  },
  {
    ...atHead,
    daysAgo: 10,
    procedure: 'system-manager',
    page: 'manager',
    answers: {
      name: ['志賀 直美'],
      kana: ['シガ　ナオミ'],
      department: ['業務部'],
      post: ['部長'],
      phone: ['0921234570'],
      emergencyFax: ['0921234571'],
      mail: ['manager.ccc001@naccs.example'],
    },
    reason: '人事異動のため',
    ending: 'postponed',
  },
  {
    daysAgo: 4,
    office: 'CCC002',
    by: 'ccc002',
    special: true,
    procedure: 'joint-use',
    page: 'joint-use',
    answers: { end: ['CCC001'], parent: [], plan: ['B'] },
    reason: '博多本店との共同利用をやめ、単独で利用するため',
    beside: {
      procedure: 'net-terminals',
      page: 'net-terminals',
      answers: { terminals: ['2'], moved: ['2DCCCA01'] },
      reason: '共同利用の解除後に単独で利用するため',
    },
    ending: 'inReview',
  },
  {
    daysAgo: 3,
    office: 'CCC003',
    by: 'ccc003',
    special: true,
    procedure: 'joint-use',
    page: 'joint-use',
    answers: { end: [], parent: ['AAA001'], plan: ['B'] },
    reason: 'アルファ物流の本店の回線を利用するため',
    ending: 'submitted',
  },
];
