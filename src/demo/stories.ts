import { inMemory } from '../files/content.ts';
import type { Files } from '../files/files.ts';
import { findTemplate } from '../files/template.ts';
import type { Raw } from '../procedure/field.ts';
import type { Story } from './story.ts';

const manager = (name: string, kana: string, phone: string, mail: string): Raw => ({
  name: [name],
  kana: [kana],
  department: ['業務部'],
  post: ['部長'],
  phone: [phone],
  emergencyFax: ['0345678902'],
  mail: [mail],
});
const head = (postalCode: string, address: string, phone: string): Raw => ({
  postalCode: [postalCode],
  address: [address],
  phone: [phone],
  fax: [''],
});

const forManager = { procedure: 'system-manager', page: 'manager', reason: '人事異動のため' };
const forHead = { procedure: 'head-office', page: 'head-office', reason: '本社の移転のため' };
/** A user code with all kinds that it is to have. */
const kinds = (code: string, ...all: string[]): Raw => ({ 'codes.0.code': [code], 'codes.0.kinds': all });
const forKinds = { procedure: 'business-kinds', page: 'business-kinds', reason: '業務の拡大のため' };
const forSharing = {
  procedure: 'equipment-sharing',
  page: 'sharing',
  special: true,
  reason: '機器共用追加のため',
} as const;

/** The last year at the counter, oldest first: every status at least once, nothing open for NAC002 or on equipment sharing. */
export const stories = (files: Files): readonly Story[] => [
  {
    ...forManager,
    daysAgo: 330,
    office: 'NAC001',
    by: 'nac001',
    answers: manager('海野 花子', 'ウミノ　ハナコ', '0345678911', 'manager.nac001@naccs.example'),
    ending: 'effective',
  },
  {
    ...forHead,
    daysAgo: 285,
    office: 'NAC003',
    by: 'nac003',
    answers: head('104-0031', '東京都中央区京橋一丁目2番3号 ×ビル8階', '0312345680'),
    ending: 'effective',
  },
  {
    ...forSharing,
    daysAgo: 240,
    office: 'NAC004',
    by: 'nac004',
    answers: { release: [], add: ['NAC001'] },
    ending: 'effective',
    attach: async ({ db, clock }, applicationId, personId) => {
      const template = await findTemplate('system-diagram');
      const content = inMemory(template?.bytes ?? new Uint8Array());
      const file = { name: 'システム構成図_成田営業所.xlsx', content };
      await files.store(db, { applicationId, question: 'equipment-sharing.diagram', file, personId, now: clock.now() });
    },
  },
  {
    ...forManager,
    daysAgo: 210,
    office: 'AAA001',
    by: 'aaa001',
    answers: manager('神戸 亮', 'カンベ　リョウ', '0781234571', 'manager.aaa001@naccs.example'),
    ending: 'effective',
  },
  {
    ...forManager,
    daysAgo: 180,
    office: 'AAA002',
    by: 'aaa002',
    answers: manager('六車 緑', 'ムグルマ　ミドリ', '0781234572', 'manager.aaa002@naccs.example'),
    ending: 'rejected',
  },
  {
    ...forHead,
    daysAgo: 150,
    office: 'BBB001',
    by: 'bbb001',
    answers: head('455-0037', '愛知県名古屋市港区名港二丁目6番8号', '0521234567'),
    ending: 'withdrawn',
  },
  {
    ...forManager,
    daysAgo: 125,
    office: 'NAC003',
    by: 'nac003',
    answers: manager('難波 京子', 'ナンバ　キョウコ', '0662345678', 'manager.nac003@naccs.example'),
    ending: 'effective',
    queried: '氏名の漢字に誤りがないか、ご確認ください。',
  },
  {
    ...forManager,
    daysAgo: 100,
    office: 'BBB001',
    by: 'bbb001',
    answers: manager('名取 誠', 'ナトリ　マコト', '0521234570', 'manager.bbb001@naccs.example'),
    ending: 'expired',
    queried: '役職名の変更日をお知らせください。',
    queriedAt: 'post',
  },
  {
    ...forKinds,
    daysAgo: 80,
    office: 'AAA002',
    by: 'aaa002',
    answers: kinds('2BAAA', 'nvocc', 'seaFreightForwarder'),
    ending: 'invalidated',
  },
  {
    ...forSharing,
    daysAgo: 60,
    office: 'NAC002',
    by: 'nac002-clerk',
    answers: { release: ['NAC001'], add: [] },
    reason: '機器共用解除のため',
    ending: 'withdrawn',
  },
  {
    ...forManager,
    daysAgo: 12,
    office: 'BBB001',
    by: 'bbb001',
    answers: manager('名取 誠', 'ナトリ　マコト', '0521234571', 'manager.bbb001@naccs.example'),
    ending: 'scheduled',
  },
  {
    ...forKinds,
    daysAgo: 9,
    office: 'AAA002',
    by: 'aaa002',
    answers: kinds('2BAAA', 'nvocc', 'airCargoAgent'),
    ending: 'settingPending',
  },
  {
    ...forKinds,
    daysAgo: 8,
    office: 'AAA001',
    by: 'aaa001',
    answers: kinds('1BAAA', 'seaFreightForwarder', 'nvocc'),
    ending: 'confirmed',
    settings: {
      page: 'setting-others.survey',
      answers: {
        'targets.0.code': ['1BAAA'],
        'targets.0.terminal': ['AAA001T1'],
        'targets.0.output': ['interactive'],
        delivery: ['1BAAA'],
      },
    },
  },
  {
    ...forManager,
    daysAgo: 7,
    office: 'NAC004',
    by: 'nac004',
    answers: manager('成瀬 空', 'ナルセ　ソラ', '0476234567', 'manager.nac004@naccs.example'),
    ending: 'resubmitted',
    queried: '電話番号は成田営業所の番号でよろしいでしょうか。',
    queriedAt: 'phone',
  },
  {
    ...forManager,
    daysAgo: 6,
    office: 'NAC003',
    by: 'nac003',
    answers: manager('難波 京子', 'ナンバ　キョウコ', '0662345679', 'manager.nac003@naccs.example'),
    ending: 'queried',
    queried: '新しい部署名をお知らせください。',
    queriedAt: 'department',
  },
  {
    ...forManager,
    daysAgo: 5,
    office: 'NAC001',
    by: 'nac001',
    answers: manager('海野 花子', 'ウミノ　ハナコ', '0345678912', 'manager.nac001@naccs.example'),
    ending: 'inReview',
  },
  {
    ...forHead,
    daysAgo: 2,
    office: 'BBB001',
    by: 'bbb001',
    answers: head('455-0037', '愛知県名古屋市港区名港二丁目6番9号', '0521234567'),
    ending: 'submitted',
  },
  {
    ...forManager,
    daysAgo: 2,
    office: 'AAA001',
    by: 'aaa001',
    answers: manager('神戸 亮', 'カンベ　リョウ', '0781234575', 'manager.aaa001@naccs.example'),
    ending: 'submitted',
  },
  {
    ...forHead,
    daysAgo: 1,
    office: 'NAC001',
    by: 'nac001',
    answers: head('104-0031', '東京都中央区京橋一丁目2番4号', '0312345680'),
    ending: 'draft',
  },
];
