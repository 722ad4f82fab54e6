import { expect, it } from 'vitest';
import { readCsvFile } from './read-csv-file.ts';

it('reads UTF-8, with and without byte order mark', async () => {
  expect(await readCsvFile(new Blob(['intent,example\nราคา,多少錢']))).toEqual({
    text: 'intent,example\nราคา,多少錢',
  });
  expect(await readCsvFile(new Blob(['\uFEFFintent']))).toEqual({ text: 'intent' });
});

it('says when the words would be lost', async () => {
  // "ราคา" as Thai versions of table programs save it (Windows-874).
  const thai = new Uint8Array([0xc3, 0xd2, 0xa4, 0xd2]);
  expect(await readCsvFile(new Blob([thai]))).toEqual({ problem: 'notUtf8' });
});

it('does not read what is far too large', async () => {
  expect(await readCsvFile(new Blob([new Uint8Array(15_000_001)]))).toEqual({
    problem: 'tooLarge',
  });
});
