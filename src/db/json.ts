/**
 * A value for a `jsonb` column. Columns of that type are written as text, because the driver would take an array for a
 * PostgreSQL array; they are read back as values.
 */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
