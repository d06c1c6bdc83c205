/** One file at most, in bytes: 10 MB (`domain.md` 8, 13). The table holds the same. */
export const maxFileBytes = 10 * 1024 * 1024;

/** Files of one application at most, over all its questions (`domain.md` 8, 13). */
export const maxFiles = 10;

/** What may be attached: the type it is served as, and the endings that a name may carry. */
export const kinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'], label: 'PDF' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    label: 'XLSX',
  },
  png: { type: 'image/png', endings: ['png'], label: 'PNG' },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'], label: 'JPEG' },
} as const satisfies Record<string, { type: string; endings: readonly string[]; label: string }>;

export type Kind = keyof typeof kinds;

/** For the `accept` attribute of a file field. */
export const accept = Object.values(kinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');
