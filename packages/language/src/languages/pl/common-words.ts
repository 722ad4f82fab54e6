/**
 * Polish words of everyday messages, without accents, as people type them. No word that is common in English too (to,
 * do, on, no, my, ten, i, a).
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'ile jak czy jest sa nie gdzie kiedy dlaczego prosze dziekuje dzien dobry czesc witam hej tak sie mam moj moja ' +
    'moje mojego mojej moich ja ty wy mnie mna ciebie tobie nas nami wam wami jego jej nim nia niego ' +
    'chce chcialbym chcialabym chcialem chcialam moge mozesz moze mozecie mozna mozliwe musze musi powinno powinien ' +
    'dla na z w za po od co jaka jaki jakie jakiego jakiej ktory ktora ktore ktorego ktorej kto komu czego czemu czym ' +
    'ze przez przed przy nad bez oraz lub albo ale bo wiec poniewaz jesli jezeli gdy zeby aby choc niz ani ' +
    'bardzo tylko juz jeszcze tez takze nadal ciagle zawsze nigdy nic wszystko wszystkie kazdy kilka wiele duzo malo ' +
    'troche wiecej mniej teraz dzis dzisiaj jutro wczoraj potem wtedy tutaj tam tu kiedys blisko daleko szybko dobrze ' +
    'zle tego temu tym tych ta te ci tej byl byla bylo byli byly bede bedzie beda bedziemy jestem jestes jestesmy maja ' +
    'masz macie mamy mial miala bym bylby byloby wiem wie wiadomo trzeba warto szkoda super polecam pozdrawiam ' +
    'dzieki przepraszam prosilbym poprosze rozumiem oczywiscie niestety raczej wlasnie jednak naprawde calkiem ' +
    'jeden jedna jedno dwa dwie trzy cztery piec szesc drugi druga drugie pierwszy pierwsza nowy nowa nowe stary ' +
    'dobra dobre zly zla maly mala duzy duza mila mily mile ladny ladna ladne fajny fajna fajne gorszy lepszy lepsze ' +
    'swoj swoja swoje nasz nasza nasze wasz wasza wasze pani panstwo panstwa godzin godziny dni dniach tydzien ' +
    'tygodni miesiac miesiecy lat czas dzieci osoba osoby osob ludzie kawa ' +
    'zwrot zwrotu zwrocic zwracam paczka paczki paczke paczce paczkomat paczkomatu przesylka przesylki przesylke ' +
    'zamowienie zamowienia zamowieniu zamowic zamowilem zamowilam kosztuje kosztuja koszt koszty cena ceny cene cenie ' +
    'rozmiar rozmiaru dostawa dostawy dostawe wysylka wysylki wysylke wyslac wyslane wyslana reklamacja reklamacje ' +
    'reklamacji zaplacic zaplacilem zaplata platnosc platnosci faktura fakture faktury pieniadze pieniedzy sklep ' +
    'sklepu numer czekam kurier kuriera kupic kupilem kupilam towar towaru zakup zakupy rabat znizka gwarancja ' +
    'wymiana wymienic zmienic zmiana zmiany fakt faktu faktycznie dostac dostal dostala dostane dostanie dostaje dostajemy ' +
    'dostaja zwrocil zwrocili wyslal wyslali wyslano anulowac odebrac adres dostalem dostalam doszla doszlo dotarla dziala przyszla obsluga ' +
    'drogo drozej drogie drogi tanio taniej tanie raty ratach ratami ' +
    'tragedia skandal brak brudno masakra kpina spoko siema totalnie generalnie polecamy'
  ).split(' '),
);
