/** How an address gives itself away in a language, and what is written in its place. */
const kinds: readonly { sign: RegExp; standIn: string }[] = [
  {
    // A street with a number, or a province, a city or a county followed by what lies in it.
    sign: /[\p{Script=Han}]{2,}(?:路|街|道|巷|弄|段)\s*[\d０-９一二三四五六七八九十百]+\s*(?:号|號|弄|巷|室|楼|樓|栋|棟)|\p{Script=Han}{2,}(?:省|市|县|縣)[^，。]{1,12}(?:区|區|镇|鎮|乡|鄉|路|街)[^。]*[\d０-９]/u,
    standIn: '示例路1号',
  },
  {
    sign: /(?:บ้านเลขที่|ถนน|ซอย|หมู่|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ถ\.|ซ\.|ต\.|อ\.|จ\.).*(?:ถนน|ซอย|หมู่|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ถ\.|ซ\.|ต\.|อ\.|จ\.)/u,
    standIn: 'บ้านเลขที่ 1 ถนนตัวอย่าง',
  },
  {
    sign: /(?<![\p{L}])(?:ul|al|os|pl)\.?\s+\p{Lu}[\p{L} .-]*\d|(?<!\d)\d{2}-\d{3}\s+\p{Lu}/u,
    standIn: 'ul. Przykładowa 1',
  },
  {
    sign: /(?<!\d)\d+[a-z]?(?:\/\d+)?,?\s+(?:[\p{L}\d.'-]+\s+){0,3}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|soi|moo)(?![\p{L}])/iu,
    standIn: '1 Example Street',
  },
];

/** Where somebody lives stands on a line of its own more often than not: the line goes as a whole. */
export function maskAddress(text: string): string {
  return text
    .split(/(\n|(?<=[。！？!?]))/u)
    .map((line) => kinds.find(({ sign }) => sign.test(line))?.standIn ?? line)
    .join('');
}
