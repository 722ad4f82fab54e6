const letter = String.raw`[\u0e00-\u0e7f]`;
/** What goes on behind a name without a gap. */
const goesOn = 'ครับ|ค่ะ|คะ|จะ|มารับ|เป็นคน|เป็นผู้|รับของ|รับแทน|ที่|อยู่|เบอร์|โทร|แล้ว|ด้วย|ได้|ไป|และ|กับ|ส่ง';
const run = `(?:(?!${goesOn})${letter}){2,16}`;

/** Words with which sentences go on behind "คุณ" (you) or "ชื่อ" (name) that are no names. */
const ordinary =
  'มี|ส่ง|ขาย|ช่วย|ต้อง|จะ|ได้|ภาพ|สมบัติ|ค่า|ลูกค้า|แม่|พ่อ|หมอ|ครู|ทำ|คือ|เป็น|อยู่|ชอบ|คิด|แนะนำ|รับ|ให้|เปิด|ปิด|ตอบ|บอก|เอา|อยาก|ไป|ยัง|ไม่|กำลัง|เคย|สามารถ|รู้|เห็น|ใช้|ซื้อ|ใจ|ประโยชน์|ธรรม|นี่|นี้|ก็|พูด|แพ้|มา|สินค้า|ร้าน|อะไร|เสียง|บัญชี|ผู้|จริง|รุ่น|แบรนด์|ของ|ที่|ไทย|ภาษา|ว่า|เล่น|ครับ|ค่ะ|คะ|นะ|ต่าง|ใน|ปลายทาง|เงิน|พัสดุ|โทร|ใคร|ไหน|กี่|และ|หรือ|ด้วย|แล้ว|จ่าย|เก็บ|ทาง|บริษัท|สี|เบอร์|ถึง|จาก|พนักงาน|แอดมิน|ขอ|สั่ง|ดู|ถาม|ติดต่อ|ชำระ|วัน|พรุ่งนี้|เมื่อ|ตอน|กับ|ส่วน|หน่อย|เลย|คน|กรุงเทพ|เชียงใหม่|ภูเก็ต';
/** Names that begin like one of those words. */
const sureName =
  'มานี|มานะ|มาลี|มาลัย|มาริสา|มีนา|มีชัย|นะดา|ขอขวัญ|วันชัย|วันดี|วันเพ็ญ|ใจดี|สีดา|คนธรรพ์|ไปรยา|ไทยแลนด์';
const first = `(?:(?=${sureName})|(?!${ordinary}))${run}`;
const second = `(?: (?!${ordinary})${run}(?=$|[\\s,.\\d]|${goesOn}))?(?: (?=${sureName})${run})?`;
const name = `${first}(?: (?=${sureName})${run}|${second})`;

const ways = [
  new RegExp(
    `((?<!ซื้อ|มี)ชื่อ(?:จริง|เล่น|ผู้รับ|-นามสกุล|นามสกุล)?\\s*(?:คือ|ว่า|[:：])?\\s*)(?:คุณ\\s*)?(${name})`,
    'gu',
  ),
  new RegExp(`(ผู้รับ(?:ของ|สินค้า)?\\s*(?:คือ|ชื่อ|[:：])?\\s*)(?:คุณ\\s*)?(${name})`, 'gu'),
  new RegExp(
    `((?<!ขอบ|ขอบพระ)คุณ\\s?|นางสาว\\s?|น\\.ส\\.\\s?|นาย\\s?|(?<=^|\\s)นาง\\s?)(${name})`,
    'gu',
  ),
  new RegExp(
    `((?:เพื่อน|สามี|ภรรยา|แฟน|พี่ชาย|พี่สาว|น้องชาย|น้องสาว)(?:ของ(?:ฉัน|ผม|เรา))?\\s*(?:ชื่อ|คือ)\\s*)(${name})`,
    'gu',
  ),
  new RegExp(`((?:เพื่อน|สามี|ภรรยา|แฟน) )(${run} ${run})(?=$|[\\s,])`, 'gu'),
  new RegExp(`((?:ส่งถึง|ส่งให้|ฝากให้)\\s?)(?:คุณ\\s*)?(${name})(?=$|[\\s,.])`, 'gu'),
  new RegExp(`((?:signed|name is|name:|K\\.)\\s*)(${name})`, 'giu'),
];

/** Names of people in Thai, by the word that announces them. Thai has no capitals and few gaps: some stay unseen. */
export function maskThaiNames(text: string, standIn: string): string {
  return ways.reduce(
    (result, way) => result.replace(way, (_whole, cue: string) => cue + standIn),
    text,
  );
}
