import { fold } from '../fold/fold.ts';

/** Names in order from the first; those of one place are parted by bars. */
function table(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) =>
      row
        .split(' ')
        .flatMap((names, index) =>
          names.split('|').map((name) => [fold(name).text, index + 1] as const),
        ),
    ),
  );
}

/** Months by their folded names and abbreviations, without the dot at the end of those of Latin letters. */
export const months = table([
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  'มกราคม|มกรา|ม.ค.|ม.ค|มค กุมภาพันธ์|กุมภา|ก.พ.|ก.พ|กพ มีนาคม|มีนา|มี.ค.|มี.ค|มีค เมษายน|เมษา|เม.ย.|เม.ย|เมย พฤษภาคม|พฤษภา|พ.ค.|พ.ค|พค มิถุนายน|มิถุนา|มิ.ย.|มิ.ย|มิย กรกฎาคม|กรกฎา|ก.ค.|ก.ค|กค สิงหาคม|สิงหา|ส.ค.|ส.ค|สค กันยายน|กันยา|ก.ย.|ก.ย|กย ตุลาคม|ตุลา|ต.ค.|ต.ค|ตค พฤศจิกายน|พฤศจิกา|พ.ย.|พ.ย|พย ธันวาคม|ธันวา|ธ.ค.|ธ.ค|ธค',
]);

/** Weekdays from Monday. Single letters and syllables that mean much else only count with a word before them. */
export const weekdays = table([
  'monday|mon tuesday|tue wednesday|wed thursday|thu friday|fri saturday|sat sunday|sun',
  'poniedziałek|pon wtorek środa|środę|śr czwartek|czw piątek|pt sobota|sobotę|sob niedziela|niedzielę|niedz',
  'วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี|วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์',
  '周一|星期一|礼拜一 周二|星期二|礼拜二 周三|星期三|礼拜三 周四|星期四|礼拜四 周五|星期五|礼拜五 周六|星期六|礼拜六 周日|周天|星期日|星期天|礼拜天|礼拜日',
]);

function offsets(rows: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(rows).flatMap(([offset, words]) =>
      words.split('|').map((word) => [fold(word).text, Number(offset)] as const),
    ),
  );
}

/** Days named by how far they are from today, misspellings that are common included. */
export const relativeDays = offsets({
  '-2': 'the day before yesterday|day before yesterday|przedwczoraj|前天|เมื่อวานซืน|วานซืน',
  '-1': 'yesterday|wczoraj|昨天|昨日|เมื่อวานนี้|เมื่อวาน',
  '0': 'today|tonight|dzisiaj|dziś|今天|今日|今晚|วันนี้|คืนนี้',
  '1': 'tomorrow|tommorow|tomorow|tommorrow|tmr|tmrw|jutro|明天|明日|明儿|พรุ่งนี้|ปรุ่งนี้|พุ่งนี้|พรุงนี้|พน.',
  '2': 'the day after tomorrow|day after tomorrow|pojutrze|后天|后日|มะรืนนี้|มะรืน|วันมะรืน',
  '3': '大后天',
});

/** The names as one alternative of a pattern, longest first. */
export function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()]
    .sort((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.]/g, '\\.'))
    .join('|');
}
