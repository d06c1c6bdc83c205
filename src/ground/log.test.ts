import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('strikes out what is secret, at the top and inside', () => {
  const line = logged((log) =>
    log.info({ password: 'hunter2', headers: { cookie: 'hunter2' }, user: 'clerk' }, 'hello'),
  );
  expect(JSON.stringify(line)).not.toContain('hunter2');
  expect(line).toMatchObject({ level: 'info', msg: 'hello', password: '***', user: 'clerk' });
});

test('says which error it was and where, and not the row that a database refused', () => {
  const refused = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'person_login_id_key',
    detail: 'Key (login_id)=(hunter2) already exists.',
  });
  const line = logged((log) => log.error({ error: new Error('cannot save', { cause: refused }) }));
  expect(JSON.stringify(line)).not.toContain('hunter2');
  expect(line).toMatchObject({
    error: {
      message: 'cannot save',
      stack: expect.any(String),
      cause: { code: '23505', constraint: 'person_login_id_key' },
    },
  });
});

function logged(write: (log: ReturnType<typeof createLog>) => void): unknown {
  const lines: string[] = [];
  write(createLog({ level: 'info', to: { write: (line) => lines.push(line) } }));
  return JSON.parse(lines[0] ?? '');
}
