import type { ConceptWords } from './concept-words.ts';

/** What customers of shops talk about, in Polish. Folded spelling (no marks); see `ConceptWords` for the signs. */
export const polish: ConceptWords = {
  parcel: 'paczk* paczek paczusz* przesylk* przesylek pakunek* pakunk* karton*',
  delivery:
    'dostaw* wysyl* wysla* wysle* dostarcz* kurier* paczkomat* inpost* nadan* nadac nadaliscie nadali poczt* transport* wyslij* dpd dhl gls ups dowoz* dowiez* przesylacie',
  arrival:
    'dotar* dotrz* doszl* doszed* dojdz* dojsc otrzym* przysz* przyjdz* dosta* odebra* przyjedz* przyjech* dostan* zdazy* zdaz bedzie_u',
  whereabouts: 'gdzie sledz* status* numer* lokaliz* etap* tracking co_z na_jakim',
  delay:
    'opozn* nadal wciaz jeszcze czeka* spozn* zagin* zgub* dlaczego czemu nie_dosz* nie_dotar* nie_przysz* nie_ma nie_dosta* od_tygodnia utkn*',
  return:
    'zwrot* zwroc* zwrac* oddac oddam oddaje odesl* odsyl* odstap* odstep* nie_podoba nie_pasuje',
  exchange: 'wymian* wymien* zamien* zamian* podmien* inny_rozmiar inny_kolor wieksz* mniejsz*',
  refund:
    'zwrot* zwrot_pien* zwrot_kas* pieniadz* pieniedz* refund* kase kasa srodk* kwot* zwrot_srodk* oddacie oddadza',
  payment:
    'plac* zaplac* platn* oplac* blik* kart* gotowk* przelew* pobran* przy_odbiorze raty rat ratach ratal* paypal* bank* przelac za_pobraniem',
  price: 'cen* kosztuj* koszt* ile drog* tani* oplat* zl zlotych pln za_ile',
  discount:
    'rabat* znizk* kupon* promoc* promocyj* kod kodu kody kodem wyprzedaz* taniej obniz* przecen* okazj* bon upust* procent black_friday',
  size: 'rozmiar* rozmiarow* pasuj* pasow* duz* mal* wymiar* wieks* mniejsz* wzrost* dlugosc* szerok* ciasn* luzn* cm xs xl xxl waga wage waze kg nosze zanizon* zawyzon* tabel* obwod* centymetr*',
  stock:
    'dostepn* magazyn* niedostepn* stanie na_stanie wyprzeda* zapas* sztuk* macie_jeszcze jest_jeszcze czy_macie dostawa_towaru wroci',
  cancel:
    'anul* rezygn* zrezygn* odwol* wycof* cofn* skasow* usun* nie_chce juz_nie rozmysl* wstrzym*',
  change: 'zmien* zmian* zmieni* popraw* edyt* aktualiz* modyf* dodac dopisac',
  address: 'adres* ulic* mieszkan* przeprowadz* kod_pocztowy',
  person:
    'konsultant* czlowiek* pracownik* osob* rozmaw* porozmaw* pogad* gadac obslug* kierownik* doradc* ktos kims kogos ludz* infolin* zywym zywy bot bota botem boty robot* polacz* zadzwon* telefon* kontakt*',
  damage:
    'uszkodz* zepsu* wad* popsu* pek* stluc* rozbit* podart* porys* zniszcz* polam* zlam* przeciek* dziur* plam* rozdar* nie_dziala* nie_wlacza nie_laduje rozwal* rozpad* odpad* wgniec* rysa rysy pognie*',
  mistake:
    'zly zla zle zlego inny inna inne innego brak* pomyl* niewlasciw* bled* zamiast niezgodn* niekomplet* nie_ten nie_ta nie_to nie_moj tylko_jed* nie_zamawia* niepeln*',
  complaint:
    'reklam* skarg* skarz* okropn* fataln* oszust* oszuk* tragedi* tragicz* niezadowol* skandal* beznadziej* zalosn* zlodziej*',
  invoice: 'faktur* paragon* rachun* nip vat dowod_zakupu',
  opening:
    'godzin* otwart* czynn* otwier* zamyk* zamkn* weekend* niedziel* sobot* swiet* pracujecie do_ktorej',
  place:
    'sklep* stacjonarn* odbior* osobist* salon* placowk* oddzial* punkt punkcie na_miejscu przymierz*',
  warranty: 'gwaranc* napraw* serwis* rekojm*',
  time: 'kiedy jak_dlugo dlugo dni dzien dnia jutro dzis* termin* czas* tydzien tygodn* szybko ile_trwa trwa ile_dni ile_czekac piatek piatku poniedzial* wtor* srod* czwart* realizac* pilne ekspres*',
  free: 'darm* bezplat* gratis* free od_jakiej',
  abroad: 'granic* zagranic* kraj* europ* miedzynarod* niemc* unii',
  account: 'kont* hasl* zalog* logow* rejestr* profil*',
  greeting: 'czesc hej witam witaj siema dobry halo elo',
  thanks: 'dzieki dziekuj* dziekow* podziek* thx',
  farewell: 'widzenia zegnam nara pa papa',
  colour: 'kolor* czarn* bial* czerwon* niebiesk* zielon* barw* odcien* roz* szar* bez* granatow*',
  material: 'material* bawel* tkanin* skorz* skor* sklad* wykona* poliest* weln*',
  advice: 'polec* porad* doradz* rekomend* wybra* najlep* ktory ktora ktore',
  order: 'zamow* zamaw* zakup* kupi* kupn* kupuj*',
  genuine: 'orygin* podrob* autentyk* falsz*',
  loyalty: 'punkty punktow lojaln* klub* czlonk*',
  gift: 'prezent* zapakow* upomin* podarun* urodzin*',
  wholesale: 'hurt* ilosc* odsprzed*',
};
