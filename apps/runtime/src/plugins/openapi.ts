import { z } from 'zod';
import type { FastifyInstance } from 'fastify';
import { errorCodes } from '@bellhop/schema';
import { deliverySchema } from '../channels/delivery/delivery-body.ts';
import {
  afterSchema,
  channelMessageSchema,
  channelMessagesSchema,
  channelParams,
  customerParams,
  erasedSchema,
  conversationParams,
  messageBodySchema,
} from '../channels/webhook/message-body.ts';
import {
  cartBodySchema,
  orderBodySchema,
  shopEventAnswerSchema,
  tagsBodySchema,
} from '../channels/webhook/shop-event-body.ts';

import { turnAnswerSchema } from '../turns/incoming-message.ts';
import { healthSchema, notReadySchema, readySchema } from './health.ts';

const errorSchema = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    problems: z.array(
      z.object({ code: z.enum(errorCodes), path: z.string(), message: z.string() }),
    ),
  }),
});

/** Serves the description of the REST API, made from the schemas that the routes themselves parse with. */
export function addOpenApi(app: FastifyInstance): void {
  const description = describeApi();
  app.get('/v1/openapi.json', () => description);
}

export function describeApi() {
  return {
    openapi: '3.1.0',
    info: { title: 'Bellhop', version: '1' },
    security: [{ secret: [] }],
    paths: { ...channelPaths(), ...shopPaths(), ...watchPaths() },
    webhooks: { delivery: { post: delivery } },
    components: {
      securitySchemes: {
        secret: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The secret of the channel. A Standard Webhooks signature made with it does as well.',
        },
      },
      schemas: { Error: shape(errorSchema) },
    },
  };
}

/** What the shop's own server is asked, where a channel has an address for it. */
const delivery = {
  operationId: 'delivery',
  summary: 'A message that nobody waits for. The same `Idempotency-Key` may come twice.',
  parameters: ['idempotency-key', 'webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => ({ name, in: 'header', required: true, schema: { type: 'string' } }),
  ),
  requestBody: { required: true, content: json(shape(deliverySchema)) },
  responses: {
    '2XX': { description: 'Taken. Any other answer is read as docs/delivery.md says.' },
  },
};

function channelPaths() {
  const conversation = [
    ...parameters(conversationParams, 'path'),
    ...parameters(afterSchema, 'query'),
  ];
  return {
    '/v1/channels/{key}/messages': {
      post: {
        operationId: 'postMessage',
        summary: 'Hand in a customer message; the answer comes once everything is stored.',
        parameters: parameters(channelParams, 'path'),
        requestBody: { required: true, content: json(shape(messageBodySchema, 'input')) },
        responses: {
          ...done(json(shape(turnAnswerSchema))),
          ...refusals([400, 401, 409, 413, 429]),
        },
      },
    },
    '/v1/channels/{key}/conversations/{conversation}/messages': {
      get: {
        operationId: 'readMessages',
        summary: 'Read the messages of a conversation after a number.',
        parameters: conversation,
        responses: { ...done(json(shape(channelMessagesSchema))), ...refusals([400, 401, 404]) },
      },
    },
    '/v1/channels/{key}/conversations/{conversation}/stream': {
      get: {
        operationId: 'streamMessages',
        summary: 'Server-sent events: one `message` per message, its number as the event id.',
        parameters: conversation,
        responses: {
          ...done({ 'text/event-stream': { schema: shape(channelMessageSchema) } }),
          ...refusals([400, 401]),
        },
      },
    },
  };
}

/** For whoever keeps the orders of the shop. */
function shopPaths() {
  const posted = (operationId: string, summary: string, body: z.ZodType) => {
    return {
      post: {
        operationId,
        summary,
        parameters: parameters(channelParams, 'path'),
        requestBody: { required: true, content: json(shape(body, 'input')) },
        responses: {
          ...done(json(shape(shopEventAnswerSchema))),
          ...refusals([400, 401, 409, 413, 429]),
        },
      },
    };
  };
  return {
    '/v1/channels/{key}/orders': posted(
      'postOrder',
      'Tell of an order that is new or has changed; the bot and the people in the inbox know it from then on.',
      orderBodySchema,
    ),
    '/v1/channels/{key}/carts': posted(
      'postCart',
      'Tell what lies in the cart of a customer.',
      cartBodySchema,
    ),
    '/v1/channels/{key}/tags': posted(
      'postTags',
      'Add tags to a customer, or take them away; flows that are about a tag hear of one that is new.',
      tagsBodySchema,
    ),
    '/v1/channels/{key}/customers/{customer}': {
      delete: {
        operationId: 'eraseCustomer',
        summary:
          'Erase all that is known of a customer: chats, traces, orders, tags. It cannot be brought back.',
        parameters: parameters(customerParams, 'path'),
        responses: { ...done(json(shape(erasedSchema))), ...refusals([400, 401]) },
      },
    },
  };
}

/** For whoever watches the server. Without a secret: nothing of a shop or a customer is in them. */
function watchPaths() {
  const notReady = { description: 'Nothing can be stored.', content: json(shape(notReadySchema)) };
  const watched = (operationId: string, summary: string, responses: object) => {
    return {
      get: { operationId, summary, security: [], responses: { ...responses, 503: stopping } },
    };
  };
  return {
    '/healthz': watched('health', 'Whether the server answers.', done(json(shape(healthSchema)))),
    '/readyz': {
      get: {
        ...watched('ready', 'Whether the server can store anything.', {}).get,
        responses: { ...done(json(shape(readySchema))), 503: notReady },
      },
    },
    '/metrics': watched(
      'metrics',
      'Figures for Prometheus.',
      done({ 'text/plain': { schema: { type: 'string' } } }),
    ),
    '/v1/openapi.json': watched('describe', 'This description.', done(json({ type: 'object' }))),
    '/v1/flow.schema.json': watched(
      'flowSchema',
      'JSON Schema (draft 2020-12) of flow files.',
      done({ 'application/schema+json': { schema: { type: 'object' } } }),
    ),
  };
}

const descriptions: Readonly<Record<number, string>> = {
  400: 'Something in the request cannot be used; `problems` names each field.',
  401: 'The secret or the signature is wrong, or the signature is too old.',
  404: 'There is no such conversation.',
  409: 'The id was used in another conversation.',
  413: 'The body is too large.',
  429: 'Too many new messages; `Retry-After` says how many seconds to wait.',
  500: 'Something went wrong in the server; nothing was changed.',
};
const stopping = {
  description:
    'The server is stopping, or it cannot store anything (`data.notWritable`). Nothing was changed: send it again.',
};

function parameters(schema: z.ZodObject, place: 'path' | 'query') {
  const { properties = {} } = shape(schema);
  return Object.entries(properties).map(([name, each]) => {
    return { name, in: place, required: place === 'path', schema: each };
  });
}

function shape(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

function done(content: object) {
  return { 200: { description: 'Done.', content } };
}

function refusals(statuses: number[]) {
  const content = json({ $ref: '#/components/schemas/Error' });
  const refused = [...statuses, 500].map((status) => {
    return [status, { description: descriptions[status] ?? '', content }] as const;
  });
  return { ...Object.fromEntries(refused), 503: stopping };
}
