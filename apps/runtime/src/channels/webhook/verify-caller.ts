import { timingSafeEqual } from 'node:crypto';
import { CodedError } from '@bellhop/schema';
import type { FastifyRequest } from 'fastify';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { Channel } from '../../generated/prisma/client.ts';

/**
 * Lets a request through that carries the channel's secret or is signed with it (Standard Webhooks, five minutes of
 * tolerance). An unknown channel looks exactly like a wrong secret, so that nobody can find out which channels exist.
 */
export function verifyCaller(
  channel: Channel | undefined,
  { headers }: FastifyRequest,
  rawBody: Buffer,
): Channel {
  const secret = channel?.secret ?? unknownSecret;
  const isRight =
    headers['webhook-signature'] === undefined
      ? isBearer(headers.authorization, secret)
      : isSigned(headers, secret, rawBody);
  if (!isRight || channel === undefined) {
    // Said whatever the channel and the secret are: it tells nobody anything but the time.
    throw isStale(headers) ? staleSignature() : new CodedError('channel.wrongSecret');
  }
  return channel;
}

const unknownSecret = `whsec_${'A'.repeat(43)}=`;

function isBearer(authorization: string | undefined, secret: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '');
  const expected = Buffer.from(secret);
  // How long secrets are is no secret: they are all made in one way. What stands in them is compared in the same time.
  const isAsLong = given.length === expected.length;
  return timingSafeEqual(isAsLong ? given : expected, expected) && isAsLong;
}

const toleranceMilliseconds = 5 * 60_000;

/** A clock that is wrong looks like a wrong secret to whoever has to find the mistake. */
function isStale(headers: FastifyRequest['headers']): boolean {
  if (headers['webhook-signature'] === undefined) return false;
  const at = Number(headers['webhook-timestamp']) * 1000;
  return Number.isFinite(at) && Math.abs(Date.now() - at) > toleranceMilliseconds;
}

function staleSignature(): CodedError {
  const code = 'channel.staleSignature';
  return new CodedError(code, [{ code, path: 'webhook-timestamp' }]);
}

function isSigned(headers: FastifyRequest['headers'], secret: string, rawBody: Buffer): boolean {
  const header = (name: string) => String(headers[name] ?? '');
  try {
    new Webhook(secret).verify(rawBody, {
      'webhook-id': header('webhook-id'),
      'webhook-timestamp': header('webhook-timestamp'),
      'webhook-signature': header('webhook-signature'),
    });
    return true;
  } catch (error) {
    // The signature is looked at before the body is parsed, so broken JSON that is signed well is a matter of its own.
    if (error instanceof SyntaxError) return true;
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}
