import type { Text } from '../ground/words.ts';
import type { CentreRole, CompanyRole } from '../people/actor.ts';
import { demoOffices } from './contracts.ts';

/** Everybody of the demonstration has it; it is shown on the log-in page. */
export const demoPassword = 'Demo-2026-madoguchi';

export type DemoPerson = { loginId: string; name: string; about: Text; mail: string; profile?: DemoProfile } & (
  | { side: 'company'; companyCode: string; offices: { code: string; role: CompanyRole }[]; administrator?: true }
  | { side: 'centre'; roles: CentreRole[] }
);
type DemoProfile = { kana: string; department: string; post: string; phone: string; fax: string };

const phones = { phone: '0123456789', fax: '0123456788' };

/** The people of the demonstration: who does most first. */
export const demoPeople: readonly DemoPerson[] = [
  {
    loginId: 'nac002-clerk',
    name: '混載 一郎',
    about: { ja: 'NAC002 第二営業所 担当者', en: 'NAC002, clerk' },
    mail: 'konsai.ichiro@naccs.example',
    side: 'company',
    companyCode: 'NAC',
    offices: [{ code: 'NAC002', role: 'clerk' }],
    profile: { kana: 'コンサイ　イチロウ', department: '通関課', post: '課長', ...phones },
  },
  {
    loginId: 'nac002-view',
    name: '参照 のぞみ',
    about: { ja: 'NAC002 第二営業所 参照のみ', en: 'NAC002, viewer' },
    mail: 'view.nac002@naccs.example',
    side: 'company',
    companyCode: 'NAC',
    offices: [{ code: 'NAC002', role: 'viewer' }],
    profile: { kana: 'サンショウ　ノゾミ', department: '通関課', post: '', ...phones },
  },
  {
    loginId: 'nac-admin',
    name: '統括 明',
    about: { ja: 'ナックス商事 企業の管理者（全事業所）', en: 'NAC, administrator of all offices' },
    mail: 'admin.nac@naccs.example',
    side: 'company',
    companyCode: 'NAC',
    offices: [],
    administrator: true,
    profile: { kana: 'トウカツ　アキラ', department: '総務部', post: '部長', ...phones },
  },
  {
    loginId: 'ccc-admin',
    name: '筑紫 統',
    about: { ja: 'ガンマ通商 企業の管理者（全事業所）', en: 'CCC, administrator of all offices' },
    mail: 'admin.ccc@naccs.example',
    side: 'company',
    companyCode: 'CCC',
    offices: [],
    administrator: true,
    profile: { kana: 'チクシ　オサム', department: '総務部', post: '部長', phone: '0921234567', fax: '0921234568' },
  },
  ...Object.entries(demoOffices).map(([code, office]): DemoPerson => {
    const { name, kana, department, post, phone, emergencyFax, mail } = office.manager;
    return {
      loginId: code.toLowerCase(),
      name,
      about: { ja: `${code} ${office.name} 管理責任者`, en: `${code}, system manager` },
      mail,
      side: 'company',
      companyCode: code.slice(0, 3),
      offices: [{ code, role: 'manager' }],
      profile: { kana, department, post, phone, fax: emergencyFax },
    };
  }),
  centre('reviewer1', '審査 一子', ['reviewer'], { ja: 'センター 審査', en: 'Centre, reviewer' }),
  centre('reviewer2', '審査 二郎', ['reviewer'], { ja: 'センター 審査', en: 'Centre, reviewer' }),
  centre('approver1', '承認 三枝', ['approver'], { ja: 'センター 承認', en: 'Centre, approver' }),
  centre('setting1', '設定 四郎', ['setting'], { ja: 'センター システム設定', en: 'Centre, settings' }),
  centre('cert1', '証明 五月', ['cert'], { ja: 'センター 証明書', en: 'Centre, certificates' }),
  centre('billing1', '請求 六実', ['billing'], { ja: 'センター 請求', en: 'Centre, billing' }),
  centre('schedule1', '日程 七海', ['schedule'], { ja: 'センター スケジュール', en: 'Centre, schedule' }),
  centre('auditor1', '監査 八重', ['auditor'], { ja: 'センター 監査（参照のみ）', en: 'Centre, auditor (read only)' }),
  centre('helpdesk1', '窓口 九美', ['helpDesk'], {
    ja: 'センター ヘルプデスク（参照のみ）',
    en: 'Centre, help desk (read only)',
  }),
  centre('center-admin', '管理 十和子', ['administrator'], { ja: 'センター 管理者', en: 'Centre, administrator' }),
];

/** Somebody without a contract, who comes in by a link like every newcomer. */
export const demoNewcomer: Shown & { mail: string } = {
  loginId: 'kari-shinkou',
  name: '新港 太郎',
  about: {
    ja: '仮アカウント（新規利用申込を入力中）',
    en: 'Provisional account, in the middle of a new contract',
  },
  mail: 'taro@shinkou.example',
};

type Shown = Pick<DemoPerson, 'loginId' | 'name' | 'about'>;

/** Who is offered on the log-in page. */
export const demoLogIns: readonly Shown[] = [
  ...demoPeople.filter(({ side }) => side === 'company'),
  demoNewcomer,
  ...demoPeople.filter(({ side }) => side === 'centre'),
];

function centre(loginId: string, name: string, roles: CentreRole[], about: Text): DemoPerson {
  return { loginId, name, about, mail: `${loginId}@centre.example`, side: 'centre', roles };
}
