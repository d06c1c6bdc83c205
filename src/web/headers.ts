import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Headers also of an answer that no handler made, such as to a request that cannot be read: nothing in it is run, and its type is not guessed. */
export const bareHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Only what this service sends itself; no inline script, no frame around it. */
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The policy for PDFs: browsers show them by a plug-in, which the policy of the pages forbids. */
const paperPolicy = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const forPages = secureHeaders({
  contentSecurityPolicy: policy,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});

/** The headers of every answer, whatever it is. Register it before anything that answers. */
export const everyAnswer: MiddlewareHandler = async (c, next) => {
  await forPages(c, next);
  if (c.res.headers.get('content-type') === 'application/pdf') c.header('content-security-policy', paperPolicy);
};
