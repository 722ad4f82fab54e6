import { CodedError } from '@bellhop/schema';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../ports.ts';

export interface ChatLimits {
  /** Counts one message; refuses it with the seconds to wait when there were too many. */
  count(channelId: string, conversation: string, reply: FastifyReply): void;
}

/** How many messages are taken in ten seconds; 0 sets no limit. */
export interface LimitSizes {
  perConversation: number;
  perChannel: number;
}

const windowMilliseconds = 10_000;

/** Keeps one chat, or one channel, from taking the whole server. */
export function createChatLimits(clock: Clock, sizes: LimitSizes): ChatLimits {
  let windowStart = 0;
  let counts = new Map<string, number>();

  return {
    count: (channelId, conversation, reply) => {
      const now = clock.now().getTime();
      if (now - windowStart >= windowMilliseconds || now < windowStart) {
        windowStart = now;
        counts = new Map();
      }
      const isOver = [
        over(counts, channelId, sizes.perChannel),
        over(counts, `${channelId} ${conversation}`, sizes.perConversation),
      ].includes(true);
      if (!isOver) return;
      reply.header(
        'retry-after',
        Math.max(1, Math.ceil((windowStart + windowMilliseconds - now) / 1000)),
      );
      throw new CodedError('rate.tooFast');
    },
  };
}

function over(counts: Map<string, number>, key: string, limit: number): boolean {
  if (limit === 0) return false;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count > limit;
}
