import { z } from 'zod';
import type { LiveShop } from '../shop/live-shop.ts';

export interface Mail {
  /** The same for every try, so that whoever gets it twice can tell. */
  id: string;
  /** Addresses with commas between. */
  target: string;
  /** Its first line is the subject, too. */
  text: string;
}

export interface MailClient {
  /** Null when the server has taken it; else what went wrong. Only `unreachable` may go better another time. */
  send(mail: Mail): Promise<null | 'notConfigured' | 'unknownSecret' | 'refused' | 'unreachable'>;
}

const timeout = 15_000;
const longestSubject = 100;

/** Writes e-mail through the shop's own server, which the admin has named and thereby trusts. */
export function createMailClient(shop: Pick<LiveShop, 'current' | 'secret'>): MailClient {
  return {
    async send({ id, target, text }) {
      const { mail: server, name } = await shop.current();
      if (server === null) return 'notConfigured';
      const { host, port, security, user, secret, from } = server;
      const password = secret === null ? '' : await shop.secret(secret);
      if (password === null) return 'unknownSecret';
      // Most shops send no e-mail.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'startTls',
        ignoreTLS: security === 'none',
        ...(user !== '' && { auth: { user, pass: password } }),
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({
          from: { name, address: from },
          to: target.split(', '),
          subject: subjectOf(text),
          text,
          messageId: `<${id}@bellhop>`,
        });
        return null;
      } catch (error) {
        return failureOf(error);
      } finally {
        transport.close();
      }
    },
  };
}

function subjectOf(text: string): string {
  const [line = ''] = text.trim().split(/\r?\n/, 1);
  return line.length > longestSubject ? `${line.slice(0, longestSubject - 1)}…` : line;
}

const failureSchema = z.object({
  code: z.string(),
  /** What the server answered, where it did: from 500 on it will say so again. */
  responseCode: z.number().optional(),
});

function failureOf(error: unknown): 'refused' | 'unreachable' {
  const read = failureSchema.safeParse(error);
  if (!read.success) throw error;
  const { code, responseCode = 0 } = read.data;
  return responseCode >= 500 || code === 'EAUTH' ? 'refused' : 'unreachable';
}
