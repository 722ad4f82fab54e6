import type { Product, ShopSettings } from '@bellhop/schema';

/** The shop's settings and products, read once and kept: every message asks for them. */
export interface LiveShop {
  /** The same object until something changes. */
  current(): Promise<ShopSettings>;
  products(): Promise<Product[]>;
  /** The value of a secret, for the step that sends it and for nobody else. Null when there is none of this name. */
  secret(name: string): Promise<string | null>;
  /** To be called with the settings whenever they were read anew. */
  watch(listener: (settings: ShopSettings) => void): void;
  settingsChanged(): void;
  productsChanged(): void;
}

interface Reads {
  settings: () => Promise<ShopSettings>;
  products: () => Promise<Product[]>;
  secret: (name: string) => Promise<string | null>;
}

export function createLiveShop(reads: Reads): LiveShop {
  const listeners = new Set<(settings: ShopSettings) => void>();
  const settings = kept(async () => {
    const read = await reads.settings();
    for (const listener of listeners) listener(read);
    return read;
  });
  const products = kept(reads.products);
  return {
    current: settings.get,
    products: products.get,
    secret: reads.secret,
    watch: (listener) => {
      listeners.add(listener);
    },
    settingsChanged: settings.forget,
    productsChanged: products.forget,
  };
}

/** Reads once; again after it was told to forget, or when reading failed. */
function kept<T>(read: () => Promise<T>) {
  let held: Promise<T> | undefined;
  return {
    get: () => {
      if (held !== undefined) return held;
      const loading = read();
      held = loading;
      loading.catch(() => {
        if (held === loading) held = undefined;
      });
      return loading;
    },
    forget: () => {
      held = undefined;
    },
  };
}
