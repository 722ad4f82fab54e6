import { emptyFlow, type FlowDocument } from '@bellhop/schema';

/** A flow without a step, in English, for tests to put steps into. */
export function plainFlow(): FlowDocument {
  return emptyFlow('f_1', {
    name: 'Shop',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
}
