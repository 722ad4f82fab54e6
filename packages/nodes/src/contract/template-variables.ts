/** What every text may mention without anybody setting it; filled from the facts of the event. */
export const templateVariables = [
  'customer.name',
  'order.number',
  'order.total',
  'order.tracking',
  'order.items',
  'cart.items',
  'cart.total',
  'cart.url',
  'channel.name',
  'message.text',
  'shop.opensAt',
] as const;
