import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came: headers and text. */
  text: string;
  user: string | null;
}

export interface MailShop extends AsyncDisposable {
  port: number;
  received: ReceivedMail[];
  /** The answers to the next mails; when there are no more, they are taken. */
  refuse(...codes: number[]): void;
}

/** A real mail server on a free port, which lets in whoever has the password `let me in`, and whoever has none. */
export async function startMailShop(): Promise<MailShop> {
  const received: ReceivedMail[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      if (password === 'let me in') done(null, { user: username ?? '' });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, { envelope, user }, done) => {
      const parts: string[] = [];
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => parts.push(part));
      stream.on('end', () => {
        const responseCode = refusals.shift();
        if (responseCode !== undefined) {
          done(Object.assign(new Error('not now'), { responseCode }));
          return;
        }
        const { mailFrom, rcptTo } = envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: parts.join(''),
          user: typeof user === 'string' ? user : null,
        });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    received,
    refuse: (...codes) => refusals.push(...codes),
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((done) => {
        server.close(done);
      });
    },
  };
}
