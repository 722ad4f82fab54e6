import { fold } from '../fold/fold.ts';

// Cardinals that customers write out, and the names of places in a list. The number is the place in the row, from one.
const cardinals = [
  'one two three four five six seven eight nine ten',
  'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć',
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ',
];
const places = [
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th',
  'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty',
  'pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta',
  'pierwsze drugie trzecie czwarte piąte szóste siódme ósme dziewiąte dziesiąte',
  'pierwszą drugą trzecią czwartą piątą szóstą siódmą ósmą dziewiątą dziesiątą',
];

function table(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) =>
      row.split(' ').map((word, index) => [fold(word).text, index + 1] as const),
    ),
  );
}

/** Numbers from one to ten as words of English, Polish and Thai, by their folded spelling. */
export const numberWords = table(cardinals);
/** Places from the first to the tenth, by their folded spelling. */
export const placeWords = table([...places, 'อันแรก', 'ตัวแรก', 'แบบแรก', 'ข้อแรก']);
