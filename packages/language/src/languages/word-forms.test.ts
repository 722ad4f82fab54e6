import { describe, expect, test } from 'vitest';
import { isCommonWord, stemsOf } from './word-forms.ts';

const areForms = (left: string, right: string) => {
  const stems = new Set(stemsOf(left));
  return stemsOf(right).some((stem) => stems.has(stem));
};

describe('stemsOf', () => {
  test.each([
    ['paczka', 'paczki paczke paczce paczek paczkami paczkach paczkom'],
    ['przesylka', 'przesylki przesylke przesylce przesylek'],
    ['zamowienie', 'zamowienia zamowieniu zamowien zamowieniem zamowieniach'],
    ['reklamacja', 'reklamacji reklamacje reklamacjami'],
    ['kurier', 'kuriera kurierem kurierowi kurierze kurierzy kurierow'],
    ['zwrot', 'zwrotu zwroty zwrotow zwrocie zwrotem'],
    ['faktura', 'faktury fakture fakturze faktur'],
    ['cena', 'ceny cene cenie cenach'],
    ['koszt', 'kosztu koszty kosztuje kosztuja kosztowac'],
    ['problem', 'problemu problemy problemem'],
    ['anulowac', 'anuluje anulowanie anulowania'],
    ['order', 'orders'],
    ['box', 'boxes'],
    ['battery', 'batteries'],
  ])('%s has the forms %s', (word, forms) => {
    expect(forms.split(' ').filter((form) => !areForms(word, form))).toEqual([]);
  });

  test.each([
    ['paczka', 'faktura'],
    ['dress', 'drew'],
    ['ship', 'shipping'],
    ['dostawa', 'dostawca'],
    ['constructor', 'toString'],
  ])('%s and %s are different words', (left, right) => {
    expect(areForms(left, right)).toBe(false);
  });
});

test('words that everybody uses are common in any language', () => {
  expect(['from', 'gdzie', 'paczka'].every(isCommonWord)).toBe(true);
  expect(['refnud', '', 'constructor', '__proto__'].some(isCommonWord)).toBe(false);
});
