import type { InputProblem, Product, ShopSettings } from '@bellhop/schema';
import type { Author } from './flow-shapes.ts';

/** A secret as people see it: never its value. */
export interface SecretRow {
  name: string;
  updatedAt: string;
  updatedBy: string;
}

export interface ShopService {
  get(): Promise<ShopSettings>;
  /** Changes the named settings and leaves all others as they are, so that two people can work on two pages. */
  save(change: ShopChange, author: Author): Promise<ShopSettings>;
  listSecrets(): Promise<SecretRow[]>;
  setSecret(secret: { name: string; value: string }, author: Author): Promise<void>;
  removeSecret(name: string): Promise<void>;
}

export type ShopChange = { [Key in keyof ShopSettings]?: ShopSettings[Key] | undefined };

/** What a file brought. A row with a problem is left out, all others are taken. */
export interface ProductImport {
  added: number;
  changed: number;
  problems: ProductProblem[];
}

/** `row` as a table shows it: the header is row 1. `path` is the column. */
export interface ProductProblem extends InputProblem {
  row: number;
}

export interface ProductService {
  list(): Promise<Product[]>;
  put(product: Product, author: Author): Promise<void>;
  remove(id: string, author: Author): Promise<void>;
  /** `locale` is the language of a column that is called just `name`. */
  importCsv(file: { csv: string; locale: string }, author: Author): Promise<ProductImport>;
  exportCsv(): Promise<string>;
}
