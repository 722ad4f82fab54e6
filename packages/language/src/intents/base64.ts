const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Bytes as base64 (RFC 4648, with padding), without the help of the browser or Node. */
export function toBase64(bytes: Uint8Array): string {
  const letter = (bits: number) => alphabet.charAt(bits & 63);
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    text += letter(three >> 18) + letter(three >> 12);
    text += (left > 1 ? letter(three >> 6) : '=') + (left > 2 ? letter(three) : '=');
  }
  return text;
}

/** The bytes of base64. Letters outside of the alphabet count as 0. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array(Math.max(0, Math.floor(text.length / 4) * 3 - padding));
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    let four = 0;
    for (let index = 0; index < 4; index += 1) {
      four = (four << 6) | (values.get(text.charAt(at + index)) ?? 0);
    }
    bytes[to] = four >> 16;
    bytes[to + 1] = four >> 8;
    bytes[to + 2] = four;
  }
  return bytes;
}
