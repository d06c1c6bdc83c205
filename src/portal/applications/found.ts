import { type Application, findApplication } from '../../application/record/detail.ts';
import { AppError } from '../../ground/errors.ts';
import { plain } from '../../ground/text/normalise.ts';
import type { Permission } from '../../people/permissions.ts';
import type { C } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';

/**
 * The application that the address names, of the offices in which the person holds the permission.
 * @throws AppError `notFound` when there is none, or it is not theirs
 */
export async function getFound(visit: CompanyVisit, permission: Permission): Promise<Application> {
  const { c, actor } = visit;
  const { db } = visit.web;
  const found = await findApplication(db, numberOf(c), officesOf(actor, permission));
  if (!found) throw new AppError('notFound');
  return found;
}

/** The reception number in an address, however it was typed. */
export const numberOf = (c: C): string => plain(c.req.param('no') ?? '').toUpperCase();

/** An id of the database as it came in an address. @throws AppError `notFound` when it is none */
export function idParam(c: C, name: string): string {
  const id = c.req.param(name) ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new AppError('notFound');
  return id;
}
