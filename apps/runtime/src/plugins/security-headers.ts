import type { FastifyInstance } from 'fastify';

/** Styles may be inline: the component library and the canvas set positions and colours that way. Scripts may not. */
const contentSecurityPolicy = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob: https:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src 'self' blob:`,
  `object-src 'none'`,
  `base-uri 'self'`,
  `form-action 'self'`,
  `frame-ancestors 'self'`,
].join('; ');

const forBrowsers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** What programs ask for is no page: half a kilobyte of rules for pages would be most of each answer. */
const forPrograms = { 'x-content-type-options': 'nosniff' };

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', ({ url }, reply, done) => {
    reply.headers(url.startsWith('/v1/channels/') ? forPrograms : forBrowsers);
    done();
  });
}
