import { Webhook } from 'standardwebhooks';
import type { HttpClient, HttpOutcome } from '../../outside/http-client.ts';
import type { OpenDelivery } from '../../store/delivery-rows.ts';
import { channelMessageSchema } from '../webhook/message-body.ts';
import type { z } from 'zod';
import type { deliverySchema } from './delivery-body.ts';

const timeoutSeconds = 15;

interface Where {
  url: string;
  secret: string;
  /** The time that is signed. */
  at: Date;
  signal: AbortSignal;
}

/** Sends one message to the shop's own server, signed as Standard Webhooks has it. The body is the same every time. */
export function postDelivery(
  http: HttpClient,
  delivery: OpenDelivery,
  { url, secret, at, signal }: Where,
): Promise<HttpOutcome> {
  const { id } = delivery;
  const body = JSON.stringify(bodyOf(delivery));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Bellhop',
    'idempotency-key': id,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  return http.send(
    {
      method: 'POST',
      url,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body,
      timeoutSeconds,
      retries: 0,
      isExact: true,
    },
    signal,
  );
}

function bodyOf({ channel, conversation, customer, message }: OpenDelivery) {
  const { content, ...rest } = message;
  return {
    type: 'message',
    channel: channel.key,
    conversation,
    customer,
    message: channelMessageSchema.parse({ ...rest, ...content }),
  } satisfies z.infer<typeof deliverySchema>;
}
