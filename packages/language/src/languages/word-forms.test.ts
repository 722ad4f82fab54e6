import { describe, expect, test } from 'vitest';
import { inflectionsOf, isCommonWord, stemsOf } from './word-forms.ts';

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

describe('inflectionsOf', () => {
  const meet = (left: string, right: string) =>
    inflectionsOf(right).some((form) => inflectionsOf(left).includes(form));

  test.each([
    ['box', 'boxes boxed boxing'],
    ['return', 'returns returned returning'],
    ['cancel', 'cancels canceled cancelled canceling cancelling'],
    ['refund', 'refunds refunded refunding'],
    ['order', 'orders ordered ordering'],
    ['exchange', 'exchanges exchanged exchanging'],
    ['ship', 'ships shipped shipping'],
    ['pay', 'pays paying'],
    ['use', 'used using'],
    ['try', 'tries tried trying'],
    ['rate', 'rated rating'],
    ['call', 'called calling'],
    ['pass', 'passed passing'],
    ['agree', 'agreed agreeing'],
    ['tie', 'tied'],
  ])('%s has the forms %s', (word, forms) => {
    expect(forms.split(' ').filter((form) => !meet(word, form))).toEqual([]);
  });

  test.each([
    ['the', 'thing'],
    ['rat', 'rating'],
    ['car', 'caring'],
    ['even', 'evening'],
    ['bee', 'being'],
    ['see', 'seed'],
    ['str', 'string'],
    ['toe', 'to'],
  ])('%s and %s are different words', (left, right) => {
    expect(meet(left, right)).toBe(false);
  });

  test.each(['bed', 'thing', 'sing', 'king', 'being', 'need', 'red'])('%s is whole', (word) => {
    expect(inflectionsOf(word)).toEqual([word]);
  });
});

test('words that everybody uses are common in any language', () => {
  expect(['from', 'gdzie', 'paczka', 'shows', 'stick', 'pride'].every(isCommonWord)).toBe(true);
  expect(['refnud', '', 'constructor', '__proto__'].some(isCommonWord)).toBe(false);
});
