import type { Request, RequestResult } from '@bellhop/schema';

export interface RequestService {
  /** Asks the outside once, as it would be asked for a customer: with the shop's secrets, limits and keys. */
  ask(request: Request): Promise<RequestResult>;
}
