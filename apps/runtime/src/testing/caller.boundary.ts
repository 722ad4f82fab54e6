import type { inferRouterOutputs } from '@trpc/server';
import type { z } from 'zod';
import type { AppRouter } from '../api/router.ts';
import type { BellhopError } from '../api/trpc-error.ts';
import type { channelMessagesSchema } from '../channels/webhook/message-body.ts';
import type { ErrorBody } from '../messages/error-body.ts';
import type { TurnAnswer } from '../turns/incoming-message.ts';

type Outputs = inferRouterOutputs<AppRouter>;

/** What a procedure answers, by its path `area.name`. */
type Output<Path extends string> = Path extends `${infer Area}.${infer Name}`
  ? Area extends keyof Outputs
    ? Name extends keyof Outputs[Area]
      ? Outputs[Area][Name]
      : unknown
    : unknown
  : unknown;

/** A body is typed as what a test expects: the answer and the refusal at once. */
export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}
type RestAnswer<Body> = Promise<Answer<Body & ErrorBody>>;
type TrpcAnswer<Path extends string> = Promise<
  Answer<Output<Path> & { error: { data: { bellhop: BellhopError } } }>
>;

export interface Caller {
  /** Posts a customer message to the demo channel. */
  post(body: object | string, headers?: Record<string, string>): RestAnswer<TurnAnswer>;
  messages(conversation: string): RestAnswer<z.infer<typeof channelMessagesSchema>>;
  signIn(user: { email: string; password: string }): Promise<string>;
  query<Path extends string>(path: Path, input?: unknown, cookie?: string): TrpcAnswer<Path>;
  mutate<Path extends string>(path: Path, input: unknown, cookie?: string): TrpcAnswer<Path>;
}

/** Talks to a running server the way a channel, a browser and the editor do: over HTTP. */
export function createCaller(url: string, secret: string): Caller {
  const bearer = { authorization: `Bearer ${secret}` };
  const json = { 'content-type': 'application/json' };
  return {
    post: (body, headers = bearer) =>
      call(`${url}/v1/channels/demo/messages`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    messages: (conversation) =>
      call(`${url}/v1/channels/demo/conversations/${conversation}/messages`, { headers: bearer }),
    signIn: async (user) => {
      const { headers, status } = await call(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { ...json, origin: url },
        body: JSON.stringify(user),
      });
      if (status !== 200) throw new Error(`sign-in failed with ${String(status)}`);
      return (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    },
    query: (path, input, cookie = '') => {
      const query =
        input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return call(`${url}/trpc/${path}${query}`, { headers: { cookie } });
    },
    mutate: (path, input, cookie = '') =>
      call(`${url}/trpc/${path}`, {
        method: 'POST',
        headers: { ...json, cookie, origin: url },
        body: JSON.stringify(input),
      }),
  };
}

/** Any other request. The body is JSON where the answer says so, else text; the data of tRPC is unwrapped. */
export async function call<Body = ErrorBody>(
  address: string,
  init: RequestInit = {},
): Promise<Answer<Body>> {
  const response = await fetch(address, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body: unknown = isJson ? JSON.parse(text) : text;
  const { result } = body as { result?: { data: Body } };
  return {
    status: response.status,
    body: result === undefined ? (body as Body) : result.data,
    headers: response.headers,
  };
}
