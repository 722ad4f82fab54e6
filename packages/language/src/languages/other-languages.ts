import type { Evidence } from './language.ts';

/** A language without a folder of its own, known only so that it is not taken for one that has. */
interface OtherLanguage {
  readonly locale: string;
  /** Folded; none that is common in English or Polish too. */
  readonly words: ReadonlySet<string>;
  /** Letters (lower case) that neither English nor Polish has. */
  readonly letters?: RegExp;
}

/** When one of these gets a folder, it is left out here by its locale. */
const latin: readonly OtherLanguage[] = [
  other(
    'de',
    'der das und ist nicht ich ein eine einen meine mein meiner mit auf wann kann haben habe wird sind bei fur ' +
      'hallo danke bitte bestellung lieferung zuruck noch nur auch aber wenn dass sich von zum zur wir ihr ' +
      'ihre kommt kostet viel guten preis grosse rechnung paket versand geld',
    /[äöüß]/g,
  ),
  other(
    'fr',
    'le les des est je vous une pas pour dans avec que qui mon ma mes commande bonjour merci quand combien sont avez ' +
      'ete ou livraison remboursement colis votre nous cette ce il elle sur bonsoir prix taille oui suis jai quel ' +
      'quelle comment pourquoi encore toujours',
    /[àâçèêëîïùûœ]/g,
  ),
  other(
    'es',
    'el los una por para que con pedido donde cuando cuanto cuesta gracias hola esta como quiero tengo puedo ' +
      'es del pero muy favor buenos dias tiene hay talla precio envio devolucion cual porque usted ustedes necesito',
    /[ñ¿¡áíú]/g,
  ),
  other(
    'pt',
    'nao voce obrigado obrigada meu minha pedido quando onde uma para com que por quanto custa ola esta tem quero ' +
      'bom dia preco entrega muito tamanho posso ainda chegou',
    /[ãõâçáêí]/g,
  ),
  other(
    'it',
    'il che non per una mio mia ordine dove quando grazie ciao sono quanto costa della del buongiorno posso ' +
      'vorrei ho questo questa spedizione prezzo taglia ancora arrivato pacco rimborso',
    /[àèìòù]/g,
  ),
  other(
    'nl',
    'het een niet van ik mijn bestelling waar wanneer hoeveel dank voor met kan zijn heb hallo graag nog wel naar ' +
      'maat prijs kost pakket bezorging deze wat hoe bedankt alstublieft',
  ),
  other(
    'cs',
    'kde objednavka dekuji prosim kolik stoji dlouho jsem den jsou jeste kdy muzu chci zbozi balik ' +
      'doruceni vratit neni bude taky velikost',
    /[ěřůďťňčšžýáíéúľĺŕô]/g,
  ),
  other(
    'tr',
    've bir bu ne zaman siparis siparisim nerede tesekkurler tesekkur merhaba kac fiyat fiyati icin var yok kargo ' +
      'nasil lutfen degil gelecek urun beden iade',
    /[ğşıçöü]/g,
  ),
  other(
    'id',
    'apa yang saya berapa harga harganya kapan barang tidak bisa sudah belum kirim dikirim pesanan terima kasih dengan ' +
      'ini itu ada untuk sampai kak gimana mau beli ukuran stok ongkir halo dari juga aja nak macam boleh',
  ),
  other(
    'vi',
    'khong bao nhieu toi cua hang duoc nhe minh gia oi chua gio giao cam cho em anh chi ban roi',
    /[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g,
  ),
  other(
    'sv',
    'och jag inte att det ar mitt nar tack bestallning vad kostar med har leverans',
    /[åäö]/g,
  ),
  other(
    'tl',
    'ang mga magkano salamat ako ko kailan saan yung nasaan hindi wala meron naman',
    undefined,
  ),
];

const otherScripts =
  /(?!の)[\p{Script=Hiragana}\p{Script=Katakana}]|(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Thai}|[\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const nonAscii = /[^\0-\x7F]/;

/**
 * How much speaks for some language that has no folder: as much as for the one for which most speaks. `known` are the
 * locales that have a folder. Comparable to what `recognise` gives.
 */
export function recogniseOther(evidence: Evidence, known: ReadonlySet<string>): number {
  const { words, text, japanese, strange } = evidence;
  const plain = !nonAscii.test(text);
  // Japanese has Chinese characters between its own letters.
  let most = 0.6 * (strange + japanese) + 2.5 * japanese;
  if (words.length === 0) return most;
  const counts = countByLanguage(words);
  latin.forEach((language, place) => {
    if (known.has(language.locale)) return;
    const score =
      0.3 * words.length +
      1.2 * (counts[place] ?? 0) +
      (language.letters && !plain ? (text.match(language.letters)?.length ?? 0) : 0);
    most = Math.max(most, score);
  });
  return most;
}

let speakersOf: ReadonlyMap<string, readonly number[]> | undefined;

/** For each of the languages how many of the words are its own. */
function countByLanguage(words: readonly string[]): number[] {
  speakersOf ??= new Map(
    [...new Set(latin.flatMap((language) => [...language.words]))].map((word) => [
      word,
      latin.flatMap((language, place) => (language.words.has(word) ? [place] : [])),
    ]),
  );
  const counts = latin.map(() => 0);
  for (const word of words) {
    for (const place of speakersOf.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Is the word a sign of such a language? `word` is folded, `written` is not. */
export function isOtherWord(word: string, written: string, known: ReadonlySet<string>): boolean {
  const lower = written.toLowerCase();
  return (
    lower.search(otherScripts) >= 0 ||
    latin.some(
      ({ locale, words, letters }) =>
        !known.has(locale) && (words.has(word) || (letters && lower.search(letters) >= 0)),
    )
  );
}

function other(locale: string, words: string, letters?: RegExp): OtherLanguage {
  return { locale, words: new Set(words.split(' ')), ...(letters && { letters }) };
}
