import { issuedText } from '../pending.ts';
import { officePart } from './part.ts';
import { each } from './row.ts';

/** 機器共用: owners whose equipment this office uses (機器共用先); the owner's side is derived. */
type SharingPart = { sharing: { id: string }[] };

const blank: SharingPart = { sharing: [] };

export const sharing = officePart({
  block: { ja: '機器共用', en: 'Equipment sharing' },
  pages: { contract: 'own', application: ['general'] },
  connection: 'line',
  blank,
  rows: {
    sharing: each(() => ({ ja: '機器共用先', en: 'Shares equipment with' }), { id: issuedText }),
  },
  imported: { sharing: { table: 'sharing' } },
});
