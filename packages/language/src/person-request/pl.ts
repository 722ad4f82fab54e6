import { combined, listed, type PersonPhrases } from './phrases.ts';

export const phrases: PersonPhrases = {
  requests: [
    ...combined(
      listed(
        'rozmawiać z, porozmawiać z, pogadać z, gadać z, mówić z, rozmowę z, popisać z, połącz mnie z, połącz z, połączcie mnie z, ' +
          'połączyć z, połączenie z, kontakt z, skontaktować się z, skontaktuj mnie z, czat z, chat z, pisać z',
      ),
      listed(
        'człowiekiem, żywym człowiekiem, prawdziwym człowiekiem, konsultantem, konsultantką, doradcą, pracownikiem, ' +
          'operatorem, obsługą, obsługą klienta, biurem obsługi, kierownikiem, sprzedawcą, osobą, żywą osobą, ' +
          'prawdziwą osobą, kimś, kimś z obsługi, agentem, przedstawicielem, kimś żywym, właścicielem, kimś z zespołu, kimś z ekipy, kimś z działu, kimś ze sklepu, ' +
          'kimś kompetentnym, szefem, szefową, kierowniczką, kierownictwem, przełożonym',
      ),
    ),
    ...combined(
      listed(
        'proszę o, poproszę, poproszę o, proszę, chcę, potrzebuję, dajcie, dajcie mi, daj, daj mi, zawołaj, przełącz do, ' +
          'przełącz mnie do, przełączcie do, przekieruj do, przekieruj mnie do, wezwij, szukam',
      ),
      listed(
        'konsultanta, człowieka, żywego człowieka, prawdziwego człowieka, operatora, doradcy, pracownika, agenta',
      ),
    ),
    // Who is to call or write back can only be a person.
    ...combined(
      listed(
        'niech ktoś, może ktoś, czy ktoś może, czy może ktoś, żeby ktoś, aby ktoś, ktoś z obsługi może',
      ),
      listed(
        'do mnie oddzwoni, do mnie zadzwoni, do mnie napisze, do mnie się odezwie, oddzwoni, zadzwoni, mi odpisze, odpisze, ' +
          'do mnie oddzwonić, do mnie zadzwonić, oddzwonić, zadzwonić, do mnie oddzwonił, do mnie zadzwonił, zadzwonił, ' +
          'oddzwonił, się ze mną skontaktuje, się ze mną skontaktował, się ze mną skontaktować, się odezwie',
      ),
    ),
    ...listed(
      'poproszę kogoś z, kogoś z obsługi, ktoś żywy, prawdziwy człowiek, żywy człowiek, rozmowa z człowiekiem, rozmowa z konsultantem, jest tu ktoś, jest tam ktoś, czy ktoś tu jest, czy ktoś tam jest, ' +
        'czy jest tu jakiś człowiek, jest ktoś żywy, czy ktoś mi odpowie, odpowie mi ktoś, konsultant proszę, ' +
        'człowiek proszę, gdzie jest konsultant, gdzie konsultant, chcę z człowiekiem, chcę z konsultantem, ' +
        'nie chcę rozmawiać z botem, nie chcę bota, nie chcę rozmawiać z automatem, nie chcę gadać z botem, ' +
        'nie z botem, dość bota, wyłącz bota, połącz z człowiekiem, kogoś żywego, dajcie mi kogoś, niech ktoś do mnie napisze, połącz mnie',
    ),
  ],
  alone: listed(
    'konsultant, człowiek, operator, obsługa, obsługa klienta, pracownik, doradca, agent, konsultanta, człowieka, ' +
      'biuro obsługi klienta, żywa osoba, bok, kontakt z człowiekiem, halo jest tam kto, konsultantka',
  ),
  mentions: listed(
    'czy jesteś prawdziwy człowiek, czy to prawdziwy człowiek, jak prawdziwy człowiek, kontakt z obsługą był, ' +
      'kontakt z obsługą super, kontakt z obsługą klienta był, kontakt z konsultantem był, kontakt z sprzedawcą był, ' +
      'rozmowa z konsultantem była, dobry kontakt z, świetny kontakt z, super kontakt z, słaby kontakt z, ' +
      'jako żywy człowiek',
  ),
  refusals: listed(
    'nie, nie chcę, nie chciałbym, nie chciałabym, nie muszę, nie potrzebuję, nie trzeba, nie ma potrzeby, bez, zamiast, ' +
      'nie łącz, nie łączcie, nie przełączaj, nie przełączajcie',
  ),
  fillers:
    ' ,chce,chcialbym,chcialabym,juz,mnie,z,do,o,mi,prosze,potrzebuje,musze,musiec,rozmawiac,kontaktu,rozmowy,potrzeby,zadnego,na,razie,teraz'.split(
      ',',
    ),
};
