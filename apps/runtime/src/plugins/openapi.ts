import { z } from 'zod';
import type { FastifyInstance } from 'fastify';
import { errorCodes } from '@bellhop/schema';
import {
  afterSchema,
  channelMessageSchema,
  channelMessagesSchema,
  channelParams,
  conversationParams,
  messageBodySchema,
} from '../channels/webhook/message-body.ts';
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
    paths: { ...channelPaths(), ...watchPaths() },
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
  };
}

const descriptions: Readonly<Record<number, string>> = {
  400: 'Something in the request cannot be used; `problems` names each field.',
  401: 'The secret or the signature is wrong, or the signature is too old.',
  404: 'There is no such conversation.',
  409: 'The id of the message was used in another conversation.',
  413: 'The body is too large.',
  429: 'Too many new messages; `Retry-After` says how many seconds to wait.',
  500: 'Something went wrong in the server; nothing was changed.',
};
const stopping = { description: 'The server is stopping. Send the request again.' };

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
