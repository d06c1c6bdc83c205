import { issuedText } from '../pending.ts';
import { officePart } from './part.ts';
import { ifAny, worded } from './row.ts';

/** 共同利用: the office code of the parent. */
type JointUsePart = { jointUseParent: string };

const blank: JointUsePart = { jointUseParent: '' };

export const jointUse = officePart({
  block: { ja: '共同利用', en: 'Joint use' },
  pages: { contract: 'holdings', application: ['general'] },
  connection: 'line',
  blank,
  rows: {
    jointUseParent: ifAny(worded('共同利用の親の事業所コード', 'Parent of the joint use', issuedText)),
  },
  imported: { jointUseParent: 'jointUseParent' },
});
