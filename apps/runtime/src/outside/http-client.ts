import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestFailure } from '@bellhop/schema';
import { fillSecrets, hideSecrets } from './fill-secrets.ts';
import { isAllowedHost, isPublicAddress, literalAddress, type Address } from './guarded-address.ts';
import { sendOnce, type OutgoingRequest, type Sent } from './send-once.ts';

export interface HttpCall {
  method: string;
  url: string;
  headers: readonly { name: string; value: string }[];
  body: string | null;
  timeoutSeconds: number;
  /** How often it is tried again when there was no answer, or one that says "later" (429, 5xx). */
  retries: number;
  /** Hosts that this very call may reach wherever they are. */
  trustedHosts?: readonly string[];
  /** Goes as it is and there alone: no secret is filled in, and no redirect is followed. */
  isExact?: boolean;
}

export type HttpOutcome =
  | { type: 'answer'; status: number; text: string; retryAfter?: string }
  | { type: 'failed'; code: RequestFailure; detail: string };

export interface HttpClient {
  send(call: HttpCall, signal?: AbortSignal): Promise<HttpOutcome>;
}

interface Ports {
  allowedHosts: () => Promise<readonly string[]>;
  secret: (name: string) => Promise<string | null>;
  /** Between 0 and 1. */
  random: () => number;
  resolve?: (host: string) => Promise<Address[]>;
  pause?: (milliseconds: number) => Promise<unknown>;
}

const mostRedirects = 3;
const firstPause = 500;
const longestPause = 10_000;

/** Talks to other programs for the shop, and only to those that it may talk to. */
export function createHttpClient(ports: Ports): HttpClient {
  const { random, pause: rest = pause } = ports;
  return {
    send: async (call, signal) => {
      const ready = await prepare(call, ports);
      if (ready.type === 'failed') return ready;
      const allowed = [...(await ports.allowedHosts()), ...(call.trustedHosts ?? [])];
      const resolve = ports.resolve ?? resolveHost;
      for (let attempt = 0; ; attempt += 1) {
        const limit = AbortSignal.timeout(call.timeoutSeconds * 1000);
        const until = signal === undefined ? limit : AbortSignal.any([signal, limit]);
        const way = { allowed, resolve, signal: until };
        const sent = await (call.isExact === true ? go : follow)(ready.request, way);
        const isOver = attempt >= call.retries || signal?.aborted === true;
        if (isOver || !isWorthRetrying(sent)) return told(sent, ready.values);
        await rest(pauseAfter(sent, attempt) * (0.5 + random() / 2));
      }
    },
  };
}

type Prepared =
  | { type: 'ready'; request: OutgoingRequest; values: string[] }
  | { type: 'failed'; code: RequestFailure; detail: string };

async function prepare(call: HttpCall, ports: Ports): Promise<Prepared> {
  const { method, url, headers, body } = call;
  const texts = [url, body ?? '', ...headers.map(({ value }) => value)];
  const filled =
    call.isExact === true ? { texts, values: [] } : await fillSecrets(texts, ports.secret);
  if ('unknown' in filled) return { type: 'failed', code: 'unknownSecret', detail: filled.unknown };
  const [address = '', text = '', ...values] = filled.texts;
  const parsed = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (parsed === null || !isWeb(parsed) || parsed.username !== '' || parsed.password !== '') {
    return { type: 'failed', code: 'badAddress', detail: '' };
  }
  const named = headers.map(({ name }, index) => {
    return [name.trim().toLowerCase(), oneLine(values[index] ?? '')] as const;
  });
  const request = {
    url: parsed,
    method,
    headers: Object.fromEntries(named.filter(([name]) => name !== '' && !ours.has(name))),
    body: body === null ? null : text,
  };
  return { type: 'ready', request, values: filled.values };
}

/** What the connection itself needs is not for flows to say. */
const ours = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'accept-encoding',
]);

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ').trim();
}

interface Way {
  allowed: readonly string[];
  resolve: (host: string) => Promise<Address[]>;
  signal: AbortSignal;
}

/** Sends, and goes where it is sent on to: every address on the way is checked like the first. */
async function follow(first: OutgoingRequest, way: Way): Promise<Sent> {
  let request = first;
  for (let redirects = 0; ; redirects += 1) {
    const sent = await go(request, way);
    if (sent.type === 'failed') return sent;
    const next = redirected(request, sent);
    if (next === null) return sent;
    if (next === 'notAllowed' || redirects >= mostRedirects) {
      return { type: 'failed', code: 'notAllowed', detail: 'redirect' };
    }
    request = next;
  }
}

async function go(request: OutgoingRequest, way: Way): Promise<Sent> {
  const address = await checkedAddress(request.url, way);
  return 'type' in address ? address : sendOnce(request, address, way.signal);
}

async function checkedAddress(url: URL, way: Way): Promise<Address | Sent> {
  const literal = literalAddress(url.hostname);
  const found = literal === null ? await resolved(url.hostname, way) : [literal];
  if (!Array.isArray(found)) return found;
  const [first] = isAllowedHost(url, way.allowed)
    ? found
    : found.every(({ address }) => isPublicAddress(address))
      ? found
      : [];
  return first ?? { type: 'failed', code: 'notAllowed', detail: url.hostname };
}

async function resolved(host: string, { resolve, signal }: Way): Promise<Address[] | Sent> {
  const gaveUp = new Promise<Sent>((done) => {
    signal.addEventListener('abort', () => {
      done({ type: 'failed', code: 'timeout', detail: '' });
    });
  });
  const unknown = (): Sent => ({ type: 'failed', code: 'unreachable', detail: host });
  const found = resolve(host).then((all) => (all.length === 0 ? unknown() : all), unknown);
  return Promise.race([found, gaveUp]);
}

async function resolveHost(host: string): Promise<Address[]> {
  const all = await lookup(host, { all: true });
  return all.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

/** The request to send next; null when this was the answer. Another site gets none of the headers, and no body. */
function redirected(
  request: OutgoingRequest,
  { status, headers: { location } }: Extract<Sent, { type: 'answer' }>,
): OutgoingRequest | 'notAllowed' | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const { url: from, method, headers, body } = request;
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  if (to === null || !isWeb(to)) return 'notAllowed';
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'notAllowed';
  const isKept = status === 307 || status === 308 || method === 'GET';
  const next = isKept
    ? { url: to, method, headers, body }
    : { url: to, method: 'GET', headers, body: null };
  if (to.origin === from.origin) return next;
  return next.body === null ? { ...next, headers: {} } : 'notAllowed';
}

function isWorthRetrying(sent: Sent): boolean {
  if (sent.type === 'failed') return sent.code === 'unreachable' || sent.code === 'timeout';
  return sent.status === 429 || sent.status >= 500;
}

/** What the other side asks for, or longer each time. */
function pauseAfter(sent: Sent, attempt: number): number {
  const asked = sent.type === 'answer' ? Number(sent.headers['retry-after']) * 1000 : NaN;
  const wanted = Number.isFinite(asked) && asked > 0 ? asked * 2 : firstPause * 2 ** attempt;
  return Math.min(wanted, longestPause);
}

function told(sent: Sent, values: readonly string[]): HttpOutcome {
  if (sent.type === 'failed') return sent;
  const { status, headers, text } = sent;
  const retryAfter = headers['retry-after'];
  const answer = { type: 'answer' as const, status, text: hideSecrets(text, values) };
  return retryAfter === undefined ? answer : { ...answer, retryAfter };
}
