import ipaddr from 'ipaddr.js';

export interface Address {
  address: string;
  family: 4 | 6;
}

/**
 * Whether a program of the shop may be talked to there: an address of the public internet, and none of a private network,
 * of this machine, or of a cloud's own services. An IPv4 address inside an IPv6 one is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether the shop lets steps reach this host wherever it is: named with its port, or without one for every port. */
export function isAllowedHost(
  { hostname, port, protocol }: URL,
  allowed: readonly string[],
): boolean {
  const number = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return allowed.includes(hostname) || allowed.includes(`${hostname}:${number}`);
}

/** The address in a host that is one (`10.0.0.1`, `[::1]`), else null. */
export function literalAddress(hostname: string): Address | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return null;
  return { address: bare, family: ipaddr.parse(bare).kind() === 'ipv4' ? 4 : 6 };
}
