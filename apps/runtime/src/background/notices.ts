import type { HttpClient } from '../outside/http-client.ts';
import type { MailClient } from '../outside/mail-client.ts';
import { checkWritable } from '../store/check-writable.ts';
import {
  readDueNotices,
  readNextNotice,
  settleNotice,
  type DueNotice,
} from '../store/notice-rows.ts';
import { goesOutside } from '../turns/goes-outside.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import { createDueLoop, type DueLoop } from './due-loop.ts';
import { lookAgainAfter } from './in-one-server.ts';

/** Seconds until a notice is sent again, one try after the other; then it is shown to people instead. */
const pauses = [10, 60, 600, 3_600, 21_600];

interface NoticeParts {
  machine: TurnMachine;
  http: HttpClient;
  mail: MailClient;
  report: (error: unknown) => void;
  /** People have something new to look at. */
  changed: () => void;
}

/** Sends notices to addresses outside and by e-mail, again and again until they are taken, and shows the others in the inbox. */
export function createNotices({ machine, http, mail, report, changed }: NoticeParts): DueLoop {
  const { store, clock, followUps, elsewhere } = machine;
  const loop = createDueLoop({
    clock,
    report,
    work: sendAll,
    lookAgain: lookAgainAfter(store),
  });
  elsewhere.hear('left', ({ notices, at }) => {
    if (notices) loop.wake(at);
  });
  /** True while something is sent, and from a failure on. */
  let isDoubtful = false;
  followUps.add(({ notices, at }) => {
    if (notices.some(goesOutside)) loop.wake(at);
    if (!notices.every(goesOutside)) changed();
  });
  return loop;

  async function sendAll(now: string): Promise<string | null> {
    // What cannot be noted down would be sent again and again.
    if (isDoubtful) await checkWritable(store);
    isDoubtful = true;
    for (;;) {
      const due = await readDueNotices(store, now);
      if (due.length === 0) break;
      await Promise.all(due.map(send));
    }
    isDoubtful = false;
    return readNextNotice(store);
  }

  async function send(notice: DueNotice): Promise<void> {
    const failure = await (notice.by === 'email' ? mail.send(notice) : post(http, notice));
    const now = clock.now();
    if (failure === null) {
      await settleNotice(store, notice.id, { nextAt: null, doneAt: now.toISOString() });
      return;
    }
    const pause = isHopeless(failure) ? undefined : pauses[notice.attempts];
    if (pause === undefined) {
      await settleNotice(store, notice.id, { nextAt: null, failure });
      changed();
      return;
    }
    const nextAt = new Date(now.getTime() + pause * 1000).toISOString();
    await settleNotice(store, notice.id, { nextAt });
  }
}

/** Null when it was taken; else what went wrong: a status, or the code of a failure. */
async function post(http: HttpClient, notice: DueNotice): Promise<string | null> {
  const { id, target, text, createdAt, conversation } = notice;
  const outcome = await http.send({
    method: 'POST',
    url: target,
    headers: [
      { name: 'content-type', value: 'application/json' },
      { name: 'idempotency-key', value: id },
    ],
    body: JSON.stringify({ id, text, at: createdAt, conversation }).replaceAll('{{', '{ {'),
    timeoutSeconds: 10,
    retries: 0,
  });
  if (outcome.type === 'failed') return outcome.code;
  return outcome.status >= 200 && outcome.status < 300 ? null : String(outcome.status);
}

const hopeless = [
  'notAllowed',
  'badAddress',
  'unknownSecret',
  'notConfigured',
  'refused',
  '404',
  '410',
];

/** It will not go better next time: the address or the settings have to change first. */
function isHopeless(failure: string): boolean {
  return hopeless.includes(failure);
}
