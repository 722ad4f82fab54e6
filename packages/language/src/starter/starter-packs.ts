/** What customers of a shop ask most, in the order in which operators see it. */
export const starterIntents = [
  'price',
  'stock',
  'size',
  'shippingTime',
  'shippingCost',
  'whereIsMyOrder',
  'changeAddress',
  'cancel',
  'returnExchange',
  'refund',
  'invoice',
  'discount',
] as const;

export type StarterIntent = (typeof starterIntents)[number];

export const starterLocales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'] as const;

export type StarterLocale = (typeof starterLocales)[number];

/** Example sentences in the words of customers of one language. */
export interface StarterPack {
  /** What operators call the intent, in the same language. */
  readonly names: Readonly<Record<StarterIntent, string>>;
  /** At least fifteen for each intent, none twice. Written for Bellhop: free to change, extend and remove. */
  readonly sentences: Readonly<Record<StarterIntent, readonly string[]>>;
}

/**
 * Reads the sentences of one language. Nothing of the other languages is loaded.
 * Rejects only when the bundle cannot fetch its own file (offline browser).
 */
export async function loadStarterPack(locale: StarterLocale): Promise<StarterPack> {
  const { names, ...sentences } = (await importPack(locale)).pack;
  return { names, sentences };
}

// A module around each JSON file: development servers answer `import('./en.json')` with a script, which browsers
// refuse when the import says that it is JSON.
function importPack(locale: StarterLocale) {
  switch (locale) {
    case 'en':
      return import('./pack-en.ts');
    case 'zh-Hans':
      return import('./pack-zh-hans.ts');
    case 'zh-Hant':
      return import('./pack-zh-hant.ts');
    case 'th':
      return import('./pack-th.ts');
    case 'pl':
      return import('./pack-pl.ts');
  }
}
