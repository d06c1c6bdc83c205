import type { Wish } from '../../support/world.ts';

export const release = (office: string, by: string, desiredStart: string): Wish => ({
  ...{ office, by, items: ['equipment-sharing'], special: true, desiredStart },
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
});

export const jointUse = (office: string, by: string, parent: string): Wish => ({
  ...{ office, by, items: ['joint-use'], special: true, desiredStart: '2026-12-22' },
  answers: { 'joint-use.joint-use': { parent: [parent], plan: ['B'] } },
});

export const headOffice = (office: string, desiredStart: string): Wish => ({
  ...{ office, by: office.toLowerCase(), items: ['head-office'], desiredStart },
  answers: {
    'head-office.head-office': {
      postalCode: ['104-0031'],
      address: ['東京都中央区京橋一丁目2番3号'],
      phone: ['0312345680'],
      fax: [''],
    },
  },
});

export const manager = (office: string): Wish => ({
  ...{ office, by: office.toLowerCase(), items: ['system-manager'], desiredStart: '2026-12-22' },
  answers: {
    'system-manager.manager': {
      name: ['管理 二郎'],
      kana: ['カンリ　ジロウ'],
      department: ['業務部'],
      post: ['部長'],
      phone: ['0345678911'],
      emergencyFax: ['0345678902'],
      mail: ['manager@naccs.example'],
    },
  },
});
