/**
 * Words that say how something is asked, not what about. A few dozen examples cannot show which words these are, so they
 * count as if they had been seen in many messages more. Folded spelling.
 */
export const functionWords: readonly string[] = [
  'the a an is am are was were be been i you he she it we they me my your our their his her its this that these those',
  'to of in on at for from with by and or but if so as do does did can could will would should may might have has had',
  'what how when where which who why please just want need there not no get',
  'ja ty on ona to jest sa byc byl w we z ze na do o od po za i a ale czy jak co kto gdzie kiedy ktory moj moja moje',
  'mojego mi mnie sie nie prosze dzien dobry chce chcialbym moge mozna ten ta te tego dla juz u',
  '呢 吗 啊 吧 的 了 我 你 们 是 请问 可以 一下 请 能 想 要 怎么 什么 有 没 不 在 这 那 个 和 就 都 也 么',
  'ครับ ค่ะ คะ นะ หน่อย ได้ ไหม มั้ย จะ ที่ เป็น มี ไม่ แล้ว เลย ว่า ให้ กับ ของ อยาก ผม ดิฉัน เรา',
].flatMap((line) => line.split(' '));
