import { officePart } from './part.ts';
import { plain } from './row.ts';

/** 契約者 (`domain.md` 3.1). */
type ContractorPart = { contractor: { name: string; kana: string; post: string } };

const blank: ContractorPart = { contractor: { name: '', kana: '', post: '' } };

export const contractor = officePart({
  block: { ja: '契約者', en: 'Contractor' },
  pages: { contract: 'parties', application: ['office'] },
  connection: 'none',
  blank,
  rows: {
    contractor: {
      name: plain('契約者名', 'Contractor'),
      kana: plain('契約者名（フリガナ）', 'Contractor (kana)'),
      post: plain('役職', 'Post'),
    },
  },
  imported: { contractor: { name: 'contractorName', kana: 'contractorKana', post: 'contractorPost' } },
});
