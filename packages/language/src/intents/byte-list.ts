export interface ByteWriter {
  byte(value: number): void;
  /** From 0 to 2^32 - 1: seven bits in each byte, the low ones first, the top bit when more follow. */
  number(value: number): void;
  bytes(): Uint8Array;
}

/** Collects bytes; whole numbers take as few as they need. */
export function createByteWriter(): ByteWriter {
  const list: number[] = [];
  return {
    byte: (value) => void list.push(value & 255),
    number(value) {
      let rest = value >>> 0;
      while (rest > 127) {
        list.push((rest & 127) | 128);
        rest >>>= 7;
      }
      list.push(rest);
    },
    bytes: () => Uint8Array.from(list),
  };
}

/** Reads what a byte writer has written. Past the end everything is 0. */
export function createByteReader(bytes: Uint8Array): {
  signedByte(): number;
  number(): number;
  readonly done: boolean;
} {
  let at = 0;
  const next = () => {
    const value = bytes[at] ?? 0;
    at += 1;
    return value;
  };
  return {
    signedByte: () => (next() << 24) >> 24,
    number() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = next();
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      return value >>> 0;
    },
    get done() {
      return at >= bytes.length;
    },
  };
}
