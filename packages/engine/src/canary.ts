import { hash } from '@bellhop/nodes/contract';

/** A version that a share of the customers gets while the others stay with the live one. */
export interface Canary {
  flow: string;
  version: string;
  /** Of a hundred customers. */
  share: number;
}

const range = 2 ** 32;

/**
 * Whether a customer belongs to the share that gets the new version. The same customer always belongs to the same side,
 * and nobody leaves it when the share grows. Every version draws anew, so that it is not always the same customers who
 * meet what is new.
 */
export function isInCanary({ flow, version, share }: Canary, customer: string): boolean {
  return (hash(`canary\n${flow}\n${version}\n${customer}`) / range) * 100 < share;
}
