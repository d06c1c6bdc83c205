/** A file's size in the largest fitting unit of 1,024 bytes, at most one decimal: 812 B, 3.4 KB, 10 MB. */
export function formatFileSize(bytes: number): string {
  const step = units.findIndex((_, index) => Number(rounded(bytes / 1024 ** index)) < 1024);
  const index = step === -1 ? units.length - 1 : step;
  return `${rounded(bytes / 1024 ** index)} ${units[index]}`;
}

const units = ['B', 'KB', 'MB', 'GB'] as const;

const rounded = (size: number) => String(Math.round(size * 10) / 10);
