import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Database } from '../db/connect.ts';
import { socketHeader } from './arrival.ts';
import { noteLogIn } from './invitations.ts';
import type { Limits } from './limits.ts';
import { linkHash } from './links.ts';
import { longestPassword } from './password-policy.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

export type Auth = ReturnType<typeof createAuth>;

interface Options {
  db: Database;
  /** Signs the session cookie. */
  secretKey: string;
  /** Cookies are `Secure` when it begins with `https:`. */
  baseUrl?: string | undefined;
  limits: Limits;
}

/**
 * The sign-in library over the tables of `0001_people.sql`. It does log-in, log-out and passwords; reading the session on
 * every request is `sessions.ts`, which costs a tenth of it. None of its own routes is served.
 */
export function createAuth({ db, secretKey, baseUrl, limits }: Options) {
  return betterAuth({
    appName: 'madoguchi',
    baseURL: baseUrl ?? 'http://localhost',
    secret: secretKey,
    database: { db, type: 'postgres', transaction: true },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: baseUrl?.startsWith('https:') ?? false,
      cookiePrefix: 'madoguchi',
    },
    user: { modelName: 'person', fields: personColumns, additionalFields: personFields },
    session: {
      modelName: 'session',
      fields: sessionColumns,
      additionalFields: {
        socketAddress: { type: 'string', required: false, input: false, fieldName: 'socket_address' },
      },
      expiresIn: limits.idleMinutes * 60,
      disableSessionRefresh: true,
    },
    account: { modelName: 'account', fields: accountColumns },
    verification: {
      modelName: 'verification',
      fields: verificationColumns,
      storeIdentifier: { hash: async (identifier) => linkHash(identifier) },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, ctx) {
            await refuseInactive(db, session.userId);
            return { data: { ...session, socketAddress: ctx?.headers?.get(socketHeader) } };
          },
          after: ({ userId }) => noteLogIn(db, userId),
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What a new password must be is said by `password-policy.ts`, on the characters after folding.
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [entry],
  });
}

/** Begins a session for somebody whose password was looked at; `sign-in.ts` does that, with the same work for whomever. */
const entry = {
  id: 'entry',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        if (!user) throw new APIError('UNAUTHORIZED');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { ok: true };
      },
    ),
  },
} satisfies BetterAuthPlugin;

const personFields = {
  mail: { type: 'string', input: false },
  loginId: { type: 'string', input: false, fieldName: 'login_id' },
} as const;

const personColumns = { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' };

const sessionColumns = {
  userId: 'person_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

const accountColumns = {
  userId: 'person_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

const verificationColumns = { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' };

/** Somebody who was disabled is told the same as with a wrong password, after the same time. */
async function refuseInactive(db: Database, personId: string): Promise<void> {
  const person = await db.selectFrom('person').select('active').where('id', '=', personId).executeTakeFirst();
  if (!person?.active) throw new APIError('UNAUTHORIZED');
}
