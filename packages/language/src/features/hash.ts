/** FNV-1a, 32 bit: features are numbers, so that a model needs no list of words. */
const prime = 0x01000193;
const offset = 0x811c9dc5;

/** Where the hash of one kind of feature starts; kinds never meet, even when their text is the same. */
export function hashStart(kind: number): number {
  return hashStep(offset, kind);
}

/** Takes one UTF-16 unit, or any other number, into the hash. The result is a signed 32 bit number. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime);
}

/** The hash of a part of a text. */
export function hashOf(kind: number, text: string, start: number, end: number): number {
  let hash = hashStart(kind);
  for (let at = start; at < end; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}
