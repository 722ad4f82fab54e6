import { combined, listed, type PersonPhrases } from './phrases.ts';

/** Whom one is put through to. */
const transferred = listed(
  'obsługi, obsługi klienta, biura obsługi, działu obsługi, konsultanta, konsultantkę, konsultantki, człowieka, żywego człowieka, prawdziwego człowieka, operatora, doradcę, doradcy, pracownika, agenta, kogoś, obsługę, kogoś z obsługi, kierownika, sprzedawcę',
);
/** Whose help or call is asked for. */
const whose = listed(
  'konsultanta, konsultantki, człowieka, żywego człowieka, prawdziwego człowieka, operatora, doradcy, pracownika, agenta, kogoś z obsługi, kogoś z państwa, kogoś ze sklepu, kierownika, sprzedawcy, właściciela',
);
const machines = listed(
  'botem, robotem, automatem, maszyną, czatbotem, chatbotem, ai, sztuczną inteligencją, komputerem',
);

export const phrases: PersonPhrases = {
  requests: [
    ...combined(
      listed(
        'połączyć mnie z, mnie połączyć z, połączenia z, rozmowy z, połączyli mnie z, rozmawiać z, porozmawiać z, pogadać z, gadać z, mówić z, rozmowę z, popisać z, połącz mnie z, połącz z, połączcie mnie z, ' +
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
          'przełącz mnie do, przełączcie do, przekieruj do, przekieruj mnie do, wezwij, prosić, prosić o, wolę, wolałbym, wolałabym, gdzie jest, chce, dawaj, dawajcie',
      ),
      listed(
        'konsultanta, człowieka, żywego człowieka, prawdziwego człowieka, operatora, doradcy, pracownika, agenta',
      ),
    ),
    ...combined(
      combined(
        listed(
          'przełącz, przełącz mnie, przełączcie, przełączcie mnie, przełączyć, przełączyć mnie, mnie przełączyć, przełączenie, przekieruj, przekieruj mnie, przekierować, przekierować mnie, przekierowanie, przekierujcie mnie, przekaż mnie, połączcie mnie',
        ),
        ['na', 'do'],
      ),
      transferred,
    ),
    ...combined(
      listed(
        'pomocy, o pomoc, wsparcia, o telefon od, o kontakt od, o wiadomość od, o odpowiedź od, odpowiedzi od, telefonu od, kontaktu ze strony',
      ),
      whose,
    ),
    ...combined(
      combined(
        listed('nie chcę, nie chce mi się, nie będę, nie zamierzam, nie mam ochoty'),
        listed('rozmawiać z, gadać z, pisać z, rozmawiac z'),
      ),
      machines,
    ),
    ...combined(
      listed('jest tam, jest tu, jest tutaj, jest'),
      listed(
        'jakiś człowiek, żywy człowiek, prawdziwy człowiek, jakiś konsultant, jakiś pracownik, ktoś z obsługi, ktoś żywy, ktoś prawdziwy, jakaś żywa osoba',
      ),
    ),
    ...combined(
      listed('niech, niech do mnie, żeby'),
      combined(
        listed(
          'zadzwoni, zadzwonił, oddzwoni, oddzwonił, napisze, odpisze, zadzwoni do mnie, zadzwonił do mnie, oddzwoni do mnie',
        ),
        listed(
          'konsultant, konsultantka, ktoś, człowiek, pracownik, kierownik, szef, właściciel, doradca, sprzedawca',
        ),
      ),
    ),
    ...combined(
      listed('niech, żeby, aby'),
      combined(
        listed(
          'konsultant, konsultantka, człowiek, pracownik, kierownik, szef, właściciel, doradca, sprzedawca',
        ),
        listed(
          'do mnie zadzwoni, zadzwoni, oddzwoni, do mnie oddzwoni, mi odpisze, do mnie napisze, do mnie zadzwonił, zadzwonił, odpisze',
        ),
      ),
    ),
    ...combined(listed('szukam'), listed('żywego człowieka, prawdziwego człowieka')),
    // Who is to call or write back can only be a person.
    ...combined(
      listed(
        'niech ktoś, może ktoś, czy ktoś może, czy może ktoś, żeby ktoś, aby ktoś, ktoś z obsługi może, mógłby ktoś, ktoś mógłby, mogłby ktoś, ktoś może, mogę prosić żeby ktoś',
      ),
      listed(
        'do mnie oddzwoni, do mnie zadzwoni, do mnie napisze, do mnie się odezwie, oddzwoni, zadzwoni, mi odpisze, odpisze, ' +
          'do mnie oddzwonić, do mnie zadzwonić, oddzwonić, zadzwonić, do mnie oddzwonił, do mnie zadzwonił, zadzwonił, ' +
          'oddzwonił, się ze mną skontaktuje, się ze mną skontaktował, się ze mną skontaktować, się odezwie',
      ),
    ),
    ...listed(
      'poproszę kogoś z, kogoś z obsługi, ktoś żywy, prawdziwy człowiek, żywy człowiek, rozmowa z człowiekiem, rozmowa z konsultantem, czy ktoś tu jest, czy ktoś tam jest, ' +
        'czy jest tu jakiś człowiek, jest ktoś żywy, czy ktoś mi odpowie, odpowie mi ktoś, konsultant proszę, ' +
        'człowiek proszę, gdzie jest konsultant, gdzie konsultant, chcę z człowiekiem, chcę z konsultantem, ' +
        'nie chcę bota, proszę o kontakt telefoniczny, proszę o telefon zwrotny, proszę o oddzwonienie, proszę oddzwonić, proszę o rozmowę z, ' +
        'proszę o rozmowę telefoniczną, mi ktoś z obsługi, czy ktoś z obsługi, może ktoś z obsługi, dość tego bota, mam dość bota, dość rozmowy z botem, wyłączcie bota, wyłącz robota, ' +
        'nie z botem, dość bota, wyłącz bota, połącz z człowiekiem, kogoś żywego, dajcie mi kogoś, niech ktoś do mnie napisze, połącz mnie',
    ),
  ],
  closing: [
    ...combined(
      listed(
        'proszę, prosze, prosiłbym, prosiłabym, możecie, możesz, czy możecie, mogą państwo, może pan, może pani, mógłby pan, mogłaby pani',
      ),
      listed(
        'zadzwonić do mnie, do mnie zadzwonić, o zadzwonienie do mnie, oddzwonić do mnie, do mnie oddzwonić, oddzwonić, zadzwonić',
      ),
    ),
    ...listed(
      'zadzwońcie do mnie, zadzwoń do mnie, do mnie zadzwońcie, oddzwońcie, oddzwoń, oddzwońcie do mnie, proszę o kontakt, jest tam kto, jest tu kto, jest tam ktoś, jest tu ktoś, jest tutaj ktoś, ' +
        'proszę o telefon do mnie, czy ktoś jest, jest ktoś',
    ),
  ],
  tails: listed(
    'proszę, dziękuję, dzięki, teraz, dziś, dzisiaj, jutro, pilnie, szybko, jak najszybciej, w tej sprawie, pod numer, na numer, na nr, mój numer, numer, pod, w sprawie zamówienia, z góry dziękuję, tam, tu, w ogóle',
  ),
  hails: listed('halo, hej, dzień, dobry, witam, cześć, hop'),
  alone: listed(
    'konsultant, człowiek, operator, obsługa, obsługa klienta, pracownik, doradca, agent, konsultanta, człowieka, ' +
      'biuro obsługi klienta, żywa osoba, bok, kontakt z człowiekiem, zadzwoń, zadzwońcie, halo jest tam kto, ktoś żywy, jest kto, konsultantka',
  ),
  mentions: listed(
    'czy jesteś prawdziwy człowiek, czy to prawdziwy człowiek, jak prawdziwy człowiek, kontakt z obsługą był, ' +
      'kontakt z obsługą super, kontakt z obsługą klienta był, kontakt z konsultantem był, kontakt z sprzedawcą był, ' +
      'rozmowa z konsultantem była, dobry kontakt z, świetny kontakt z, super kontakt z, słaby kontakt z, ' +
      'jako żywy człowiek, dziękuję za pomoc, jest ktoś kto, dzięki za pomoc, dzięki pomocy, szukam pomocy pracownika',
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
