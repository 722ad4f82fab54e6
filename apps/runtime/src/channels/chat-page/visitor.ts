import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Visitor {
  /** The channel's id of the visitor's conversation. */
  conversation: string;
}

const cookieName = 'bellhop_visitor';
const visitorPattern = /^[A-Za-z0-9_-]{22}$/;
const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Who is writing, by a cookie that only the server can read: 128 random bits. The id of the conversation is made from
 * it one way, so that nobody who sees the id in the inbox can speak as the visitor.
 */
export function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  newVisitor: () => string,
): Visitor {
  const known = request.cookies[cookieName] ?? '';
  const visitor = visitorPattern.test(known) ? known : newVisitor();
  if (visitor !== known) {
    reply.setCookie(cookieName, visitor, {
      path: '/chat',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
      maxAge: yearSeconds,
    });
  }
  return {
    conversation: `visitor-${createHash('sha256').update(visitor).digest('hex').slice(0, 32)}`,
  };
}
