import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { cleanText, CodedError, localeSchema, ownerSchema } from '@bellhop/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { statusOf } from '../../api/status-of.ts';
import { compressedFiles } from '../../plugins/compressed-files.ts';
import { goInStep } from '../../plugins/in-step.ts';
import { refuseOtherOrigins } from '../../plugins/same-origin.ts';
import { findConversationId, readMessages } from '../../store/conversation-rows.ts';
import type { Store } from '../../store/open-store.ts';
import { handleMessage } from '../../turns/handle-message.ts';
import type { IncomingMessage } from '../../turns/incoming-message.ts';
import type { ChannelParts } from '../channel-parts.ts';
import { openEventStream } from '../event-stream.ts';
import { readShape } from '../read-json.ts';
import { afterSchema } from '../webhook/message-body.ts';
import { visitorOf, type Visitor } from './visitor.ts';

const bodySchema = z
  .strictObject({
    id: cleanText(64).min(1),
    text: cleanText(10_000).optional(),
    button: cleanText(200).min(1).optional(),
    locale: localeSchema.optional(),
  })
  .refine(({ text = '', button }) => text.trim() !== '' || button !== undefined, {
    params: { code: 'message.empty' },
    path: ['text'],
  });

const params = z.object({ key: z.string() });

interface ChatPageParts extends ChannelParts {
  /** Folder with the built page; the API works without it too. */
  pageFolder: string;
  newVisitor: () => string;
}

/** A plain chat page per channel: anybody with the address can play the customer. */
export async function addChatPageRoutes(app: FastifyInstance, parts: ChatPageParts): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  refuseOtherOrigins(app);
  goInStep(app);
  await addAssets(app, join(parts.pageFolder, 'assets'));
  const visit = async (request: FastifyRequest, reply: FastifyReply) => {
    const { key } = readShape(request.params, params);
    const channel = await parts.channels.find(key);
    if (channel === undefined) throw new CodedError('channel.notFound');
    return { channel, visitor: visitorOf(request, reply, parts.newVisitor) };
  };
  const limited = {
    bodyLimit: 64_000,
    config: { rateLimit: { max: 300, timeWindow: '1 minute' } },
  };

  app.get('/chat/:key', async (request, reply) => {
    const page = join(parts.pageFolder, 'index.html');
    try {
      await visit(request, reply);
    } catch (error) {
      // The page asks for its messages, is told that there is no such chat, and says so in the visitor's language.
      const isPerson = (request.headers.accept ?? '').includes('text/html') && existsSync(page);
      if (!isPerson || !(error instanceof CodedError)) throw error;
      reply.code(statusOf(error.code));
    }
    if (!existsSync(page)) throw new CodedError('notFound');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(page));
  });

  app.get('/chat/:key/api/messages', async (request, reply) => {
    const { channel, visitor } = await visit(request, reply);
    const { after } = readShape(request.query, afterSchema);
    return readListing(parts.store, { channel, conversation: visitor.conversation, after });
  });

  app.post('/chat/:key/api/messages', limited, async (request, reply) => {
    const { channel, visitor } = await visit(request, reply);
    const body = readShape(request.body, bodySchema);
    return handleMessage(parts.machine, toMessage(body, visitor, channel), () => {
      parts.limits.count(channel.id, visitor.conversation, reply);
    });
  });

  app.get('/chat/:key/api/stream', async (request, reply) => {
    const { channel, visitor } = await visit(request, reply);
    const stream = openEventStream(request, reply);
    const chat = { channelId: channel.id, externalId: visitor.conversation };
    stream.onEnd(
      parts.hub.subscribeToChat(chat, ({ seq }) => {
        stream.send('messages', { seq });
      }),
    );
  });
}

async function addAssets(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/chat/assets/',
    immutable: true,
    maxAge: '365d',
    ...compressedFiles,
    setHeaders: (response) => {
      response.setHeader('vary', 'accept-encoding');
    },
  });
}

interface Listed {
  channel: { id: string; name: string };
  conversation: string;
  after: number;
}

async function readListing(store: Store, { channel, conversation, after }: Listed) {
  const known = await findConversationId(store, channel.id, conversation);
  const messages = known === null ? [] : await readMessages(store, known.id, after);
  return {
    channel: { name: channel.name },
    owner: ownerSchema.parse(known?.owner ?? 'bot'),
    messages: messages.map(({ id, seq, author, text, content, buttons, at }) => {
      return { id, seq, author, ...content, text, buttons, at };
    }),
  };
}

function toMessage(
  body: z.infer<typeof bodySchema>,
  { conversation }: Visitor,
  { id: channelId, key, name }: { id: string; key: string; name: string },
): IncomingMessage {
  const { id, text = '', button = null, locale } = body;
  return {
    channel: { id: channelId, key, name },
    // Visitors choose their ids themselves: two of them must never meet.
    key: `c:${conversation}:${id}`,
    conversation,
    text,
    button,
    attachments: [],
    customer: { id: conversation, name: null, locale: null, localeHint: locale ?? null },
    at: null,
  };
}
