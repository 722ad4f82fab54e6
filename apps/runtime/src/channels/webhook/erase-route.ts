import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Channel } from '../../generated/prisma/client.ts';
import { findCustomerId } from '../../store/customer-rows.ts';
import type { ChannelParts } from '../channel-parts.ts';
import { readShape } from '../read-json.ts';
import { customerParams } from './message-body.ts';

/** The door through which a shop's own program has a customer forgotten. Asked again it says the same: nobody is left. */
export function addEraseRoute(
  app: FastifyInstance,
  { store, background }: ChannelParts,
  callerOf: (request: FastifyRequest) => Promise<Channel>,
): void {
  app.delete('/v1/channels/:key/customers/:customer', async (request) => {
    const channel = await callerOf(request);
    const { customer } = readShape(request.params, customerParams);
    const id = await findCustomerId(store, channel.id, customer);
    if (id !== null) await background.erasures.eraseCustomer(id);
    return { erased: id !== null };
  });
}
