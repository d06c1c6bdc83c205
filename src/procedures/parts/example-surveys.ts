import type { FileRef } from '../../procedure/field.ts';

/** A spreadsheet of the examples, under the name that its owner gave it. */
export const filledSheet: FileRef = {
  id: '5e0f5f4e-6f0c-4a54-9d07-0a6d3e0b8a11',
  name: '調査票（記入済み）.xlsx',
  size: 20480,
  sha256: '0'.repeat(64),
};
