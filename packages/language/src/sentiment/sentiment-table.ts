import { bucketCount } from './sentiment-terms.ts';

/** Weights learnt from examples, as they are shipped. Written by scripts/train-sentiment.mjs. */
export interface SentimentTable {
  /** What one step of a weight is worth. */
  readonly negativeScale: number;
  readonly positiveScale: number;
  /** Where a text without any known word stands; 0 is the border between the two answers. */
  readonly negativeBias: number;
  readonly positiveBias: number;
  /**
   * Base64 of, for each place that has a weight: how many places further it is than the one before (one byte; 255 means
   * "255 and the next byte"), its negative and its positive weight (signed bytes).
   */
  readonly weights: string;
}

export interface SentimentWeights {
  readonly negative: Int8Array;
  readonly positive: Int8Array;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Unpacks the weights. Takes about a millisecond, so it is done once for each language. */
export function unpackWeights({ weights }: SentimentTable): SentimentWeights {
  const bytes = fromBase64(weights);
  const negative = new Int8Array(bucketCount);
  const positive = new Int8Array(bucketCount);
  let bucket = 0;
  let at = 0;
  while (at < bytes.length) {
    let step = 0;
    do {
      step = bytes[at] ?? 0;
      bucket += step;
      at += 1;
    } while (step === 255 && at < bytes.length);
    negative[bucket] = bytes[at] ?? 0;
    positive[bucket] = bytes[at + 1] ?? 0;
    at += 2;
  }
  return { negative, positive };
}

/** Node and browsers have different functions for this. */
function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at;
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let at = 0; at < digits.length; at += 1) {
    held = ((held << 6) | (values[digits.charCodeAt(at)] ?? 0)) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[written] = held >> bits;
    written += 1;
  }
  return bytes;
}
