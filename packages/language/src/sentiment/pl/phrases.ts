import { phrasesOf, type SentimentPhrases } from '../sentiment-language.ts';

/** What customers of shops write when they are angry or pleased. Words change their endings, so forms are listed. */
export const polishPhrases: SentimentPhrases = {
  complaint: phrasesOf(`
    jakiś żart | jakieś żarty | żart jakiś | żarty jakieś | to chyba żart | chyba żartujecie | żarty sobie robicie | robicie sobie żarty | jaja sobie robicie | robicie sobie jaja | kpicie sobie | kpicie
    beznadzieja | beznadziejny | beznadziejna | beznadziejne | beznadziejnie | fatalny | fatalna | fatalne | fatalnie | okropny | okropna | okropne | okropnie | tragedia | tragiczny | tragiczna | tragiczne
    tragicznie | koszmar | koszmarny | koszmarna | dramat | masakra | porażka | żenada | żenujące | żenujący | skandal | skandaliczne | skandaliczny | skandaliczna | kpina | kpiny | kiepski | kiepska | kiepskie | kiepsko
    słaby | słaba | słabe | słabo | słabiutko | marny | marna | marne | zły | zła | złe | źle | najgorszy | najgorsza | najgorsze | gorszy | do niczego | do bani | do kitu | lipa | badziewie | badziew | tandeta | tandetny
    tandetna | tandetne | szajs | chłam | bubel | buble | rozczarowany | rozczarowana | rozczarowanie | rozczarowało | zawiedziony | zawiedziona | zawiodłem się | zawiodłam się | niezadowolony | niezadowolona
    niezadowoleni | zniesmaczony | zniesmaczona | wkurzony | wkurzona | wściekły | wściekła | zdenerwowany | zdenerwowana | zła jestem | mam dość | mam dosyć | dość tego | żałuję | żałuję zakupu | nie polecam
    odradzam | nie kupujcie | nie kupujcie tutaj | omijać | omijajcie | unikać | nigdy więcej | ostatni raz | strata pieniędzy | strata czasu | szkoda pieniędzy | szkoda czasu | wyrzucone pieniądze | zepsuty | zepsuta | zepsute
    uszkodzony | uszkodzona | uszkodzone | połamany | połamane | pęknięty | pęknięta | pęknięte | potłuczone | rozbite | podarte | wadliwy | wadliwa | wadliwe | nie działa | nie działają | przestał działać | przestała działać
    przestało działać | popsuł się | popsuła się | zepsuł się | zepsuła się | rozpadł się | rozpadła się | rozpadło się | niezgodny z opisem | niezgodna z opisem | niezgodne z opisem | niezgodny z zamówieniem | nie to zamówiłem
    nie to zamówiłam | zły rozmiar | zły kolor | zły towar | pomyłka w zamówieniu | podróbka | podróbki | podróba | nieoryginalny | śmierdzi | brakuje | wciąż czekam | ciągle czekam | nadal czekam | dalej czekam
    do tej pory nie | do dziś nie | nadal nie dotarła | nadal nie dotarło | nie dotarła | nie dotarło | nie dotarł | nie doszła | nie doszło | nie otrzymałem | nie otrzymałam | nie dostałem | nie dostałam | brak odpowiedzi
    brak kontaktu | zero kontaktu | zero odpowiedzi | nikt nie odpowiada | nikt nie odpisuje | nie odpisujecie | nie odpowiadacie | nie odbieracie | ignorujecie | ignorowanie klienta | olewacie | lekceważenie | lekceważycie
    opóźnienie | tak długo | ile można czekać | ile mam czekać | za długo | niekompetentny | niekompetentna | niekompetencja | niemiły | niemiła | niegrzeczny | niegrzeczna | chamski | chamska | chamstwo | bezczelny | bezczelna
    bezczelność | nieuprzejma | niepoważne | niepoważny | niedopuszczalne | nie do przyjęcia | nieprofesjonalne | wprowadzanie w błąd | wprowadzacie w błąd | okłamujecie | kłamiecie | przepłaciłem | przepłaciłam | zdzierstwo | żądam zwrotu`),
  insult: phrasesOf(`
    oszust | oszuści | oszustka | oszustwo | oszukujecie | oszukali | oszukaliście | złodziej | złodzieje | złodziejstwo | naciągacze | naciągacz | krętacze | kłamca | kłamcy | banda | banda oszustów | idiota | idioci | idiotka | debil
    debile | debilny | kretyn | kretyni | głupi | głupia | głupki | głupota | baran | barany | matoły | nieudacznicy | cham | chamy | pajace | pajac | błazny | kurwa | kurwy | kurde | chuj | chuje | chujowy | chujowe | chujowo | jebać
    jebany | jebani | zjeby | pierdolić | pierdolę | pierdolony | spierdalaj | spierdalajcie | gówno | gówniany | gówniane | dupa | do dupy | skurwysyny | wstyd | wstydźcie się | szmaciarze | dziady | dziadostwo | żerujecie`),
  threat: phrasesOf(`
    prawnik | prawnika | prawnikiem | adwokat | adwokata | adwokatem | sąd | do sądu | w sądzie | pozew | pozwę | pozwę was | sprawa trafi do sądu | policja | policję | na policję | prokuratura | prokuratury | zgłoszę | zgłoszę to
    zgłaszam sprawę | zgłoszę sprawę | uokik | do uokik | rzecznik konsumentów | rzecznika konsumentów | rzecznika praw konsumenta | rzecznik praw konsumenta | inspekcja handlowa | inspekcji handlowej | inspekcję handlową | chargeback
    obciążenie zwrotne | spór w paypal | spór na allegro | otworzę spór | otwieram spór | dyskusję na allegro | negatywny komentarz | negatywną opinię | negatywna opinia | wystawię negatywa | wystawię negatywną | negatyw | jedna gwiazdka
    jedną gwiazdkę | opiszę to | opiszę was | opiszę w internecie | wrzucę do internetu | wszystkim odradzę | ostrzegę wszystkich | ostrzegę innych | nagłośnię | do mediów | media się dowiedzą | pożałujecie | popamiętacie | kroki prawne
    drogę sądową | drogę prawną | składam skargę | złożę skargę | skarga`),
  praise: phrasesOf(`
    super | świetny | świetna | świetne | świetnie | rewelacja | rewelacyjny | rewelacyjna | rewelacyjne | rewelacyjnie | doskonały | doskonała | doskonałe | doskonale | znakomity | znakomita | znakomite | wspaniały | wspaniała
    wspaniałe | wspaniale | fantastyczny | fantastyczna | fantastyczne | ekstra | bomba | idealny | idealna | idealne | idealnie | perfekcyjny | perfekcyjna | perfekcyjnie | bardzo dobry | bardzo dobra | bardzo dobre
    bardzo dobrze | dobra jakość | wysoka jakość | świetna jakość | dobrej jakości | najlepszy | najlepsza | najlepsze | najlepszy sklep | polecam | gorąco polecam | szczerze polecam | polecamy | godny polecenia | godne polecenia | jestem zadowolony
    jestem zadowolona | zadowolony | zadowolona | zadowoleni | bardzo zadowolona | bardzo zadowolony | zachwycony | zachwycona | zachwyceni | jestem pod wrażeniem | pod wrażeniem | podoba mi się | bardzo mi się podoba | podoba się
    piękny | piękna | piękne | pięknie | śliczny | śliczna | śliczne | ładny | ładna | ładne | ładnie | cudowny | cudowna | cudowne | cudo | uwielbiam | kocham | pyszne | smaczne | wygodne | wygodny | wygodna | pasuje idealnie
    szybka wysyłka | szybka dostawa | błyskawiczna wysyłka | błyskawiczna dostawa | ekspresowa wysyłka | szybko doszło | szybko doszła | szybko przyszło | szybko przyszła | starannie zapakowane | dobrze zapakowane | ładnie zapakowane
    miła obsługa | świetna obsługa | profesjonalna obsługa | profesjonalnie | miły | miła | uprzejmy | uprzejma | pomocny | pomocna | pomocni | sympatyczna | warto | warte swojej ceny | warto kupić | zgodny z opisem | zgodne z opisem | zgodna z opisem
    dziękuję bardzo | bardzo dziękuję | serdecznie dziękuję | wielkie dzięki | na pewno wrócę | wrócę | kupię ponownie | kupię jeszcze | zamówię ponownie | pięć gwiazdek | 5 gwiazdek | brawo`),
  approving: phrasesOf(`
    nie zawiodłam się | nie zawiodłem się | nie jestem zawiedziona | nie jestem zawiedziony | nie ma się do czego przyczepić | nie ma do czego się przyczepić`),
  harmless: phrasesOf(`
    nie ma sprawy | nie ma problemu | nie szkodzi | nic złego | złego | nieźle | niezły | niezła | niezłe | całkiem niezły | super promocja | super cena | mega promocja`),
};
