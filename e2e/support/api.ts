import { admin, type BellhopServer } from './server.ts';

export interface Answer {
  accepted: boolean;
  duplicate: boolean;
  owner: string;
  replies: { id: string; kind: string; text?: string; buttons?: { id: string; label: string }[] }[];
  trace: string | null;
}

export interface Refusal {
  error: {
    code: string;
    message: string;
    problems: { code: string; path: string; message: string }[];
  };
}

/** A signed-in person's cookie, for calls outside the browser. */
export async function signIn(
  server: BellhopServer,
  { email, password }: { email: string; password: string } = admin,
): Promise<string> {
  const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${String(response.status)}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

export async function call(
  server: BellhopServer,
  cookie: string,
  procedure: string,
  input?: unknown,
  method: 'GET' | 'POST' = 'GET',
): Promise<{ status: number; body: unknown }> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(
    `${server.url}/trpc/${procedure}${method === 'GET' ? query : ''}`,
    method === 'GET'
      ? { headers: { cookie } }
      : {
          method,
          headers: { cookie, origin: server.url, 'content-type': 'application/json' },
          body: JSON.stringify(input ?? {}),
        },
  );
  return { status: response.status, body: await response.json() };
}

/** What a successful query gave. */
export async function query<Data>(
  server: BellhopServer,
  cookie: string,
  procedure: string,
  input?: unknown,
): Promise<Data> {
  const { status, body } = await call(server, cookie, procedure, input);
  if (status !== 200)
    throw new Error(`${procedure} answered ${String(status)} ${JSON.stringify(body)}`);
  return (body as { result: { data: Data } }).result.data;
}

export async function demoSecret(server: BellhopServer, cookie: string): Promise<string> {
  const channels = await query<{ key: string; secret: string | null }[]>(
    server,
    cookie,
    'channels.list',
  );
  const secret = channels.find(({ key }) => key === 'demo')?.secret;
  if (secret === undefined || secret === null) throw new Error('no demo channel');
  return secret;
}

export interface Message {
  id: string;
  conversation: string;
  text?: string;
  button?: string;
  customer?: { id?: string; name?: string; locale?: string };
}

export async function post(
  server: BellhopServer,
  secret: string,
  message: Message | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Answer & Refusal }> {
  const response = await fetch(`${server.url}/v1/channels/demo/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${secret}`,
      'accept-language': 'en',
      ...headers,
    },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
  return { status: response.status, body: (await response.json()) as Answer & Refusal };
}
