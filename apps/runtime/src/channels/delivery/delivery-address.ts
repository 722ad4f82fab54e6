import { isAllowedHost, isPublicAddress, literalAddress } from '../../outside/guarded-address.ts';

/**
 * Whether customers' words may go there: by https, or by http to a host that the shop has named. Names are looked at
 * again each time that something is sent, when it is known what they stand for.
 */
export function isDeliveryAddress(address: string, allowedHosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (isAllowedHost(url, allowedHosts)) return ['https:', 'http:'].includes(url.protocol);
  const literal = literalAddress(url.hostname);
  return url.protocol === 'https:' && (literal === null || isPublicAddress(literal.address));
}
