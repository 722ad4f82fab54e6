import { CodedError } from '@bellhop/schema';

/** They are looked through for every message, and a file of them is read while messages wait. */
export const productsAtMost = 5000;

export function tooManyProducts(): CodedError {
  const code = 'product.tooMany';
  return new CodedError(code, [{ code, path: '', values: { limit: productsAtMost } }]);
}
