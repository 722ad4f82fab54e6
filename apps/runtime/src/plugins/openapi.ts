import { z } from 'zod';
import type { FastifyInstance } from 'fastify';
import { errorCodes } from '@bellhop/schema';
import {
  channelMessageSchema,
  channelMessagesSchema,
  messageBodySchema,
} from '../channels/webhook/message-body.ts';
import { turnAnswerSchema } from '../turns/incoming-message.ts';

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
  const base = '/v1/channels/{key}';
  const conversation = [keyParameter, pathParameter('conversation'), afterParameter];
  return {
    openapi: '3.1.0',
    info: { title: 'Bellhop', version: '1' },
    security: [{ secret: [] }],
    paths: {
      [`${base}/messages`]: {
        post: {
          operationId: 'postMessage',
          summary: 'Hand in a customer message; the answer comes once everything is stored.',
          parameters: [keyParameter],
          requestBody: { required: true, content: json(shape(messageBodySchema, 'input')) },
          responses: responses(shape(turnAnswerSchema), [400, 401, 413, 429]),
        },
      },
      [`${base}/conversations/{conversation}/messages`]: {
        get: {
          operationId: 'readMessages',
          summary: 'Read the messages of a conversation after a number.',
          parameters: conversation,
          responses: responses(shape(channelMessagesSchema), [400, 401, 404]),
        },
      },
      [`${base}/conversations/{conversation}/stream`]: {
        get: {
          operationId: 'streamMessages',
          summary: 'Server-sent events: one `message` per message, its number as the event id.',
          parameters: conversation,
          responses: {
            200: {
              description: 'A stream of messages.',
              content: { 'text/event-stream': { schema: shape(channelMessageSchema) } },
            },
            ...refusals([401]),
          },
        },
      },
    },
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

const keyParameter = pathParameter('key');
const afterParameter = {
  name: 'after',
  in: 'query',
  required: false,
  schema: { type: 'integer', minimum: 0, default: 0 },
};

function pathParameter(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function shape(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

function responses(schema: object, statuses: number[]) {
  return { 200: { description: 'Done.', content: json(schema) }, ...refusals(statuses) };
}

function refusals(statuses: number[]) {
  const content = json({ $ref: '#/components/schemas/Error' });
  return Object.fromEntries(
    statuses.map((status) => [status, { description: 'Refused; nothing was changed.', content }]),
  );
}
