import { countWords } from '../count-words.ts';
import type { Language } from '../language.ts';

// Without accents, as people type them. No word that is common in English too (to, do, on, no, my, ten, i).
const commonWords = new Set(
  (
    'ile jak czy jest sa nie gdzie kiedy dlaczego prosze dziekuje dzien dobry czesc witam hej tak sie mam moj moja ' +
    'moje mi ja chce chcialbym chcialabym moge mozna dla na z w za po od co jaki jaka jakie zwrot zwrotu ' +
    'zwrocic paczka paczki paczke przesylka przesylki zamowienie zamowienia zamowic kosztuje cena ceny rozmiar ' +
    'dostawa dostawy wysylka wysylki reklamacja reklamacje zaplacic platnosc faktura pieniadze juz bo ale lub oraz ' +
    'poprosze pozdrawiam sklep koszt numer czekam nadal jeszcze ktory ktora ' +
    'bardzo dobry dobra dobre nigdy wiecej tylko wszystko nic tez kiedys blisko polecam'
  ).split(' '),
);
const ownLetters = /[ąęłńśćżź]/g;
// Letters that stand together in Polish words, also without accents, and hardly ever in English ones.
const ownGroups = /prz|szcz|[crd]z|[aeiouy]j$|(?:ego|emu|ych|ymi|iem|aja|uje|acie|cji|wki|osc)$/;

export const language: Language = {
  locale: 'pl',
  alsoNamed: [],
  recognise: ({ words, text }) =>
    // A little under what English gets for any Latin word, so that English wins when nothing speaks for Polish.
    0.29 * words.length +
    1.5 * countWords(words, commonWords) +
    0.5 * words.filter((word) => ownGroups.test(word)).length +
    2 * (text.match(ownLetters)?.length ?? 0) +
    // Spanish and others write it too.
    (text.includes('ó') ? 1 : 0),
  spellings: [{ folding: 'accents', from: 'ł', to: 'l' }],
};
