import { randomBytes, randomFillSync } from 'node:crypto';
import type { Clock, Ids } from './ports.ts';

export const systemClock: Clock = {
  now: () => new Date(),
  microseconds: () => Math.round(performance.now() * 1000),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Random bytes are drawn in stock: a turn needs dozens, and each visit to the operating system costs. */
const stock = Buffer.alloc(4096);
let used = stock.length;

function randomByte(): number {
  if (used >= stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += 1;
  return stock[used - 1] ?? 0;
}

const letters = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));

function randomPair(): string {
  return pairs[((randomByte() << 8) | randomByte()) % pairs.length] ?? '';
}

const tailLength = 10;
/** Put together in stock, too: to cut a piece off costs less than to put it together. */
let tails = '';
let cut = 0;

function randomTail(): string {
  if (cut + tailLength > tails.length) {
    tails = Array.from({ length: 1000 }, randomPair).join('');
    cut = 0;
  }
  cut += tailLength;
  return tails.slice(cut - tailLength, cut);
}

let writtenTime = { milliseconds: 0, text: '0' };

/** Many ids are made within one millisecond. */
function timeNow(): string {
  const milliseconds = Date.now();
  if (milliseconds !== writtenTime.milliseconds) {
    writtenTime = { milliseconds, text: milliseconds.toString(36) };
  }
  return writtenTime.text;
}

/** Time first, so that rows made together lie together in the indexes; some fifty random bits after it. */
export const systemIds: Ids = {
  next: (prefix) => prefix + timeNow() + randomTail(),
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
  seed: () =>
    ((randomByte() << 16) | (randomByte() << 8) | randomByte()) * 128 + (randomByte() >> 1),
};
