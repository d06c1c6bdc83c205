/** What may be attached to one application: so many files over all its questions, each of so many MiB (⚙; `domain.md` 8, 13). */
export type FileLimits = { files: number; fileMegabytes: number };

/** What holds where the operator says nothing. */
export const fileLimits: FileLimits = { files: 10, fileMegabytes: 10 };

/** Bytes that a file may have. The table takes as many as `fileLimits` say, and none more. */
export const bytesIn = ({ fileMegabytes }: FileLimits): number => fileMegabytes * 1024 * 1024;

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
