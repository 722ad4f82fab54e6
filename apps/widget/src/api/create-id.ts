/** A random id for one message. `randomUUID` is missing on plain http pages, where shops try things out. */
export function createId(source: Pick<Crypto, 'getRandomValues'> = crypto): string {
  if ('randomUUID' in source && typeof source.randomUUID === 'function') return crypto.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    // Version 4 and the variant bits, as RFC 9562 wants them.
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
