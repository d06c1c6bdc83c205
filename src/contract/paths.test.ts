import { expect, test } from 'vitest';
import { leafOf, leafPaths, leavesUnder } from './paths.ts';

test('a leaf is a plain value or a whole list', () => {
  expect(leafPaths.company).toEqual([
    'name',
    'headOffice.postalCode',
    'headOffice.address',
    'headOffice.phone',
    'headOffice.fax',
    'representative.name',
    'representative.post',
  ]);
  expect(leafPaths.office).toEqual(expect.arrayContaining(['inForce', 'plan.line', 'lines', 'userIds', 'sharing']));
});

test('leaves below a path; the empty path means all', () => {
  expect(leavesUnder('office', 'plan')).toEqual(['plan.line', 'plan.internet']);
  expect(leavesUnder('office', 'sharing')).toEqual(['sharing']);
  expect(leavesUnder('office', '')).toEqual(leafPaths.office);
});

test('a name is no prefix of another: line is not lines', () => {
  expect(leavesUnder('office', 'line')).not.toContain('lines');
  expect(leafOf('office', 'lines.L1.speed')).toBe('lines');
});

test('a path that no contract has is refused', () => {
  expect(() => leavesUnder('office', 'headOffice')).toThrow('no such path');
  expect(leafOf('company', 'sharing.NAC001')).toBeUndefined();
});
