import { isCommonWord } from '../languages/word-forms.ts';

/**
 * Words of English and Polish (folded: mała is mala) that are whole syllables of pinyin as well. Words that are in the
 * lists of common words are not repeated here.
 */
const english =
  'ache age ai alice along amen america american angle anna ate awake aware balance banana bane bang bare ben ' +
  'bike bite biting bone boxing buying calorie canada canadian cane care career chai chan chance changer chase ' +
  'cheese chili china chinese citi cuba cuisine cure dada damage dan dana dance danger dare dating decide deer ' +
  'delete den depending diana die dine dining dude due dune editing elegance ending engage ensure entire fade ' +
  'fame fan fang fare fence future game gang gene genre guarantee guidance guide gun hai haiti hang hanger hare ' +
  'hen huge human jude june kale kanji keeping ken kenya lame landing lane lang lean lee lemonade lie liege ' +
  'linen liner ling lining lisa loan locate longer lose lunge machine maine mama man manage mane manga manger ' +
  'manning marine mean media medicine meeting mega melange melanie meme men mending menu mere mexican mike mina ' +
  'mine ming mining minute mobile mocha mode module mule mute name naming nana nike nina nine nuance nude ocean ' +
  'omega orange paisa palace pan panama panda pane pang papa patience paying pen pending pie piece pile pin ' +
  'pine ping piping poke pole polite polo pose puke pure queen ran rang range reduce refuse relate remaining ' +
  'remote rename rerun resume riding rise rite rouge route rude rule run rune running saga sage salami sane ' +
  'sang secure sedan semen sending sense serene shame shaping shine siren siting sue suede suite sun sunrise ' +
  'sushi tame tan tang taxi tile timeline timing tire tuna tune wade wan wanda wane wang waning wanna wanting ' +
  'ware wen woe woke woman women wore yang yin yo yoga yuan';
const polish =
  'alei baba bada badan bagazu banan bananie banie baran baru basen basenie basenu baza bazie bide boga bogate ' +
  'bogu boku buda bude budu cala cale cali cele celu cicha ciche ciekawa ciele dachu dala dalo dama damie damo ' +
  'dane danie data dupa duze en eta etui fala fale fama fane fazie fotele gala gali gaza gazie guma gume gumie ' +
  'hala halasu halo kapa kapie kapieli kare kasa kase kasie keta kuba kula kule kumaka kuna kupa kupie kupili ' +
  'la lada lade lala lale lali lani lasu lata latami lazience lazienka lena lesie leza liga linie lipa lupa ma ' +
  'maila maju mame mamie mapa mapie mari masa mase masie maza meta mi mieli mili minie moda modelu moga ' +
  'momencie moneta mowa mu musieli muza nade naga napisane niemila niemile nima nuda nute obiegu obu ocena ' +
  'ocene ocenie okazala okazalo ona oni opinie opisie owoce pada pala pali pana panie panu pare pasa pasie ' +
  'piane piecu pieni pila pilo pisa pisane piwa piwo poda podane podawane polowa polozenie pomimo pomoca powodu ' +
  'poza puma rece ruchu rure sadu sala sali sama sami samie samo sanie serie siebie sieci sila sile siwa suma ' +
  'sume sumie taka tala tama tani tata tate tematu teren terenie terenu tuba tui wada waga walize wanie wanne ' +
  'wannie wata woda wode wola wole woli zabawa zada zadane zadanie zaden zadu zale zaleta zamian zapachu zebu ' +
  'zemie zen ziele ziemi zima zimie zupa';

const lookAlikes: ReadonlySet<string> = new Set(`${english} ${polish}`.split(' '));

/** Is the folded word, though it can be pinyin, also a word of English or Polish, or one letter? */
export function isLookAlike(word: string): boolean {
  return word.length === 1 || lookAlikes.has(word) || isCommonWord(word);
}
