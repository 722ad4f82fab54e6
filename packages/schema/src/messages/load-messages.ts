const loaders = new Map<string, () => Promise<{ default: object }>>([
  ['en', () => import('./en.json', { with: { type: 'json' } })],
  ['zh-Hans', () => import('./zh-Hans.json', { with: { type: 'json' } })],
  ['zh-Hant', () => import('./zh-Hant.json', { with: { type: 'json' } })],
  ['th', () => import('./th.json', { with: { type: 'json' } })],
  ['pl', () => import('./pl.json', { with: { type: 'json' } })],
]);

/** The words of `schemaMessages` in one language, and no other; nothing for a language that the product does not speak. */
export async function loadSchemaMessages(locale: string): Promise<object> {
  return (await loaders.get(locale)?.())?.default ?? {};
}
