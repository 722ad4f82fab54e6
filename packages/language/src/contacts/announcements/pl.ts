import type { Announcements } from './announcement.ts';
import { listed } from './listed.ts';

export const announcements: Announcements = {
  sure: {
    phone: listed(
      'telefon, telefonu, numer telefonu, nr telefonu, nr tel, numer tel, komórka, kom, ' +
        'dzwonić, dzwoń, zadzwoń, zadzwońcie, proszę dzwonić, proszę o kontakt, kontakt, ' +
        'mój numer, mój nr, pod numerem, pod numer, stacjonarny, infolinia, zadzwonić, faks, ' +
        'telefon do zamówienia, numer telefonu do zamówienia, telefon kontaktowy, tel kontaktowy',
    ),
    orderNumber: listed(
      'numer zamówienia, nr zamówienia, numer zam, nr zam, zamówienie nr, zamówienie numer, ' +
        'zamówienia nr, zamówienia numer, zamówieniu nr, id zamówienia, numerze zamówienia, ' +
        'numerem zamówienia, kod zamówienia, zam nr',
    ),
    trackingNumber: listed(
      'numer przesyłki, nr przesyłki, numer paczki, nr paczki, przesyłka nr, paczka nr, ' +
        'przesyłka numer, paczka numer, list przewozowy, numer listu przewozowego, nr listu, ' +
        'nr listu przewozowego, numer śledzenia, kod przesyłki, numer nadania, nr nadania, ' +
        'przesyłki nr, przesyłki numer, paczki nr, paczki numer, numer trackingowy, śledzenie',
    ),
    bankCard: listed(
      'konto, konta, numer konta, nr konta, rachunek, numer rachunku, nr rachunku, na konto, ' +
        'konto bankowe, rachunek bankowy, numer karty, nr karty, karta, kartą, nr rach',
    ),
    identityCard: listed(
      'pesel, dowód, dowód osobisty, numer dowodu, nr dowodu, seria i numer dowodu, paszport, ' +
        'numer paszportu, nr paszportu',
    ),
    otherNumber: listed(
      'nip, regon, krs, bdo, numer nip, nr nip, nip ue, faktura, faktura nr, faktury nr, ' +
        'numer faktury, nr faktury, paragon, nr paragonu, numer paragonu, paragon nr, ' +
        'numer seryjny, nr seryjny, model, kod, kod produktu, kod pocztowy, kod rabatowy, ' +
        'kod kreskowy, numer reklamacji, nr reklamacji, reklamacja nr, zgłoszenie nr, ' +
        'nr zgłoszenia, numer zgłoszenia, numer katalogowy, nr katalogowy, nr kat, ' +
        'numer klienta, nr klienta, numer zwrotu, nr zwrotu, nr transakcji, numer transakcji, ' +
        'nr aukcji, aukcja, nr oferty, numer oferty, numer produktu, nr produktu, nr art, kwota, ' +
        'kwotę, punkt',
    ),
  },
  perhaps: {
    otherNumber: listed(
      'reklamacja, reklamacji, reklamację, zgłoszenie, zgłoszenia, zwrot, symbol, indeks',
    ),
    orderNumber: listed('zamówienie, zamówienia, zamówieniu, zamówieniem, zam'),
    trackingNumber: listed(
      'przesyłka, przesyłki, przesyłkę, paczka, paczki, paczkę, inpost, paczkomat',
    ),
  },
};
