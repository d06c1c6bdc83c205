import { officePart } from './part.ts';
import { plain } from './row.ts';

/** システム管理責任者. */
type ManagerPart = {
  manager: {
    name: string;
    kana: string;
    department: string;
    post: string;
    phone: string;
    emergencyFax: string;
    mail: string;
  };
};

const blank: ManagerPart = {
  manager: { name: '', kana: '', department: '', post: '', phone: '', emergencyFax: '', mail: '' },
};

export const manager = officePart({
  block: { ja: 'システム管理責任者', en: 'System manager' },
  pages: { contract: 'parties', application: ['office'] },
  connection: 'none',
  blank,
  rows: {
    manager: {
      name: plain('氏名', 'Name'),
      kana: plain('氏名（フリガナ）', 'Name (kana)'),
      department: plain('所属部課名', 'Department'),
      post: plain('役職名', 'Post'),
      phone: plain('電話番号', 'Telephone'),
      emergencyFax: plain('緊急連絡用FAX番号', 'Emergency FAX'),
      mail: plain('E-mailアドレス', 'E-mail address'),
    },
  },
  imported: {
    manager: {
      name: 'managerName',
      kana: 'managerKana',
      department: 'managerDepartment',
      post: 'managerPost',
      phone: 'managerPhone',
      emergencyFax: 'managerEmergencyFax',
      mail: 'managerMail',
    },
  },
});
