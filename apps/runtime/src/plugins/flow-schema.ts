import type { FastifyInstance } from 'fastify';
import { flowJsonSchema } from '../flows/flow-json-schema.ts';

/** Serves the JSON Schema of flow files, for editors that check and complete while somebody writes. */
export function addFlowSchema(app: FastifyInstance): void {
  let text: string | undefined;
  app.get('/v1/flow.schema.json', (_request, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .send((text ??= JSON.stringify(flowJsonSchema()))),
  );
}
