import { CodedError, ownerSchema } from '@bellhop/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MessageRow } from '../../api/shapes/conversation-shapes.ts';
import { goInStep } from '../../plugins/in-step.ts';
import { findConversationId, readMessages } from '../../store/conversation-rows.ts';
import { serial } from '../../store/serial.ts';
import { handleMessage } from '../../turns/handle-message.ts';
import type { IncomingMessage } from '../../turns/incoming-message.ts';
import type { ChannelParts } from '../channel-parts.ts';
import { openEventStream } from '../event-stream.ts';
import { readJson, readShape } from '../read-json.ts';
import {
  afterSchema,
  channelMessageSchema,
  channelParams,
  conversationParams,
  messageBodySchema,
  type MessageBody,
} from './message-body.ts';
import { addEraseRoute } from './erase-route.ts';
import { addShopEventRoutes } from './shop-event-routes.ts';
import { verifyCaller } from './verify-caller.ts';

const bodyLimit = 256_000;

/** The generic channel: a shop's own program posts messages and reads the answers. */
export function addWebhookRoutes(app: FastifyInstance, parts: ChannelParts): void {
  // Signatures are made over the raw bytes, so the bytes are what a route gets.
  app.removeAllContentTypeParsers();
  // What nearly all send is named besides: it is then found without being taken apart.
  for (const type of ['application/json', '*']) {
    app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      done(null, body);
    });
  }
  goInStep(app);
  const callerOf = async (request: FastifyRequest) => {
    const { key } = readShape(request.params, channelParams);
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return verifyCaller(await parts.channels.find(key), request, raw);
  };

  app.post('/v1/channels/:key/messages', { bodyLimit }, async (request, reply) => {
    const channel = await callerOf(request);
    const body = readJson(request.body, messageBodySchema);
    return handleMessage(parts.machine, toMessage(body, channel), () => {
      parts.limits.count(channel.id, body.conversation, reply);
    });
  });

  addShopEventRoutes(app, parts, { bodyLimit, callerOf });
  addEraseRoute(app, parts, callerOf);

  app.get('/v1/channels/:key/conversations/:conversation/messages', async (request) => {
    const channel = await callerOf(request);
    const { conversation } = readShape(request.params, conversationParams);
    const { after } = readShape(request.query, afterSchema);
    const known = await findConversationId(parts.store, channel.id, conversation);
    if (known === null) throw new CodedError('conversation.notFound');
    const messages = await readMessages(parts.store, known.id, after);
    return {
      owner: ownerSchema.parse(known.owner),
      messages: messages.map(toChannelMessage),
    };
  });

  app.get('/v1/channels/:key/conversations/:conversation/stream', async (request, reply) => {
    const channel = await callerOf(request);
    const { conversation } = readShape(request.params, conversationParams);
    const { after } = readShape(request.query, afterSchema);
    const seen = Number(request.headers['last-event-id'] ?? after);
    const chat = { channelId: channel.id, externalId: conversation };
    streamMessages(parts, chat, Number.isSafeInteger(seen) ? seen : after)(request, reply);
  });
}

/** Sends every message after the given number, first the stored ones, then each new one as it is stored. */
function streamMessages(
  { store, hub }: ChannelParts,
  chat: { channelId: string; externalId: string },
  after: number,
) {
  return (...exchange: Parameters<typeof openEventStream>) => {
    const [{ log }] = exchange;
    const stream = openEventStream(...exchange);
    const inOrder = serial();
    let last = after;
    const sendNew = () =>
      inOrder(async () => {
        const known = await findConversationId(store, chat.channelId, chat.externalId);
        for (const message of known === null ? [] : await readMessages(store, known.id, last)) {
          stream.send('message', toChannelMessage(message), message.seq);
          last = message.seq;
        }
      }).catch((error: unknown) => {
        log.error({ err: error }, 'stream could not read messages');
      });
    stream.onEnd(hub.subscribeToChat(chat, () => void sendNew()));
    void sendNew();
  };
}

function toChannelMessage({ content, ...message }: MessageRow) {
  return channelMessageSchema.parse({ ...message, ...content });
}

function toMessage(body: MessageBody, channel: IncomingMessage['channel']): IncomingMessage {
  const { id, conversation, text = '', button = null, attachments = [], customer = {}, at } = body;
  return {
    channel: { id: channel.id, key: channel.key, name: channel.name },
    key: `m:${id}`,
    conversation,
    text,
    button,
    attachments: attachments.map(({ kind, url, name }) =>
      name === undefined ? { kind, url } : { kind, url, name },
    ),
    customer: {
      id: customer.id ?? conversation,
      name: customer.name ?? null,
      locale: customer.locale ?? null,
      localeHint: null,
    },
    at: at === undefined ? null : new Date(at).toISOString(),
  };
}
