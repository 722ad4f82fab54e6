import type { Product } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { readProductCsv, writeProductCsv } from './product-csv.ts';

let server: TestServer;
let operator: string;
beforeAll(async () => {
  server = await startTestServer({ demo: false });
  operator = await server.signIn(await server.addUser('operator'));
});
afterAll(() => server[Symbol.asyncDispose]());

const shirt: Product = {
  id: 'shirt',
  name: { en: 'Shirt', th: 'เสื้อยืด' },
  price: '฿590',
  url: 'https://shop.example/shirt',
  image: '',
  tags: ['summer', 'cotton'],
  stock: 3,
  position: 2,
};
const list = async () => (await server.query('products.list', undefined, operator)).body;
const takeIn = (csv: string) =>
  server.mutate('products.importCsv', { csv, locale: 'en' }, operator);

test('a removed product comes back where it was', async () => {
  const cap = { ...shirt, id: 'cap', name: { en: 'Cap' }, position: 1 };
  for (const product of [shirt, cap]) await server.mutate('products.put', product, operator);
  expect(await list()).toEqual([cap, shirt]);
  await server.mutate('products.remove', { id: 'cap' }, operator);
  expect(await server.core.shop.products()).toEqual([shirt]);
  await server.mutate('products.put', cap, operator);
  expect(await list()).toEqual([cap, shirt]);
  const gone = await server.mutate('products.remove', { id: 'nothing' }, operator);
  expect([gone.status, gone.body.error.data.bellhop.code]).toEqual([404, 'product.notFound']);
});

test('a file of table programs adds and changes, and says which rows it could not take', async () => {
  const csv = [
    'name;price;stock;colour',
    'Shirt;฿650;0;red',
    'Scarf;฿290;;blue',
    ';฿1;1;',
    '',
    'Socks;฿90;many;',
  ].join('\r\n');
  const { body } = await takeIn(csv);
  expect(body).toEqual({
    added: 1,
    changed: 1,
    problems: [
      { row: 4, code: 'input.required', path: 'name' },
      { row: 6, code: 'input.wrongType', path: 'stock' },
    ],
  });
  const products = await list();
  expect(products.map(({ name, price, stock }) => [name['en'], price, stock])).toEqual([
    ['Cap', '฿590', 3],
    ['Shirt', '฿650', 0],
    ['Scarf', '฿290', null],
  ]);
  expect((await takeIn(csv)).body).toMatchObject({ added: 0, changed: 2 });
});

test('a file without names is refused as a whole', async () => {
  const { status, body } = await takeIn('article,price\nShirt,1');
  expect([status, body.error.data.bellhop.code]).toEqual([400, 'product.noHeader']);
});

test('an exported file brings back the same products, formulas made harmless', () => {
  const odd = { ...shirt, id: 'odd', name: { en: '=1+1, "quoted"' }, tags: [], stock: null };
  const { rows, problems } = readProductCsv(writeProductCsv([shirt, odd]), 'en');
  expect(problems).toEqual([]);
  expect(rows.map(({ id, product }) => ({ ...product, id, position: 2 }))).toEqual([shirt, odd]);
  expect(writeProductCsv([odd])).toContain("'=1+1");
});

test('a file of more rows than a shop may have products is refused before it is read', async () => {
  const before = await list();
  const wrong = (rows: number) => `name\n${'bad\0\n'.repeat(rows)}${'\n'.repeat(9000)}`;
  const refused = await takeIn(wrong(5001));
  expect([refused.status, refused.body.error.data.bellhop.code]).toEqual([413, 'product.tooMany']);
  const taken = await takeIn(wrong(5000));
  expect([taken.status, taken.body.problems.length]).toEqual([200, 5000]);
  expect(await list()).toEqual(before);
});
