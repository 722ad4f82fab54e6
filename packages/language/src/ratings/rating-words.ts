import { fold } from '../fold/fold.ts';

// What customers write instead of a number, best first. Longer wordings that hold a shorter one ("not good") come out
// right because the longest word at a place counts.
const words: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  5: 'excellent|perfect|amazing|awesome|fantastic|outstanding|super|very good|really good|great|wonderful|best|love it|świetnie|świetny|świetna|doskonale|rewelacja|rewelacyjnie|super|bardzo dobrze|bardzo dobry|idealnie|znakomicie|piątka|szóstka|ดีมาก|ดีมากๆ|ดีเยี่ยม|ยอดเยี่ยม|เยี่ยม|สุดยอด|ประทับใจ|ประทับใจมาก|พอใจมาก|非常好|很好|太好了|非常满意|很满意|完美|超好|超赞|很棒|太棒了|五星好评|好评|满分',
  4: 'good|nice|fine|satisfied|pretty good|dobrze|dobry|dobra|całkiem dobrze|zadowolony|zadowolona|czwórka|ดี|ดีค่ะ|ดีครับ|พอใจ|โอเค|好|不错|满意|挺好|还不错|可以',
  3: 'ok|okay|average|so so|so-so|not bad|alright|meh|mediocre|średnio|tak sobie|może być|przeciętnie|trójka|ok|พอใช้|ปานกลาง|เฉยๆ|พอใช้ได้|ก็ได้|一般|一般般|还行|凑合|还可以|普通|马马虎虎',
  2: 'not good|not great|poor|disappointing|disappointed|unsatisfied|niedobrze|słabo|kiepsko|rozczarowany|rozczarowana|dwójka|ไม่ดี|ไม่ค่อยดี|ไม่พอใจ|ไม่ค่อยพอใจ|不好|不太好|不满意|不太满意|失望|较差|差评',
  1: 'terrible|awful|horrible|worst|very bad|bad|useless|hate it|fatalnie|tragicznie|okropnie|bardzo źle|źle|beznadziejnie|dramat|jedynka|แย่|แย่มาก|แย่มากๆ|ห่วย|ห่วยแตก|ไม่พอใจมาก|ไม่ดีเลย|很差|太差|太差了|非常差|差|差劲|糟糕|很不满意|非常不满意|垃圾',
};

/** Scores by their folded words, longest first. */
export const ratingWords: readonly (readonly [word: string, score: number])[] = Object.entries(
  words,
)
  .flatMap(([score, list]) =>
    list.split('|').map((word) => [fold(word).text, Number(score)] as const),
  )
  .sort(([left], [right]) => right.length - left.length);
