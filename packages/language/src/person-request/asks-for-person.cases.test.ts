import { expect, test } from 'vitest';
import { asksForPerson } from './asks-for-person.ts';

/** One a line, by writing: simplified and traditional Chinese with Cantonese, Thai, Polish, English. */
const lines = (list: string) => list.trim().split(/\s*\n\s*/);

const asking = lines(`
  别用机器人糊弄我了
  让客服给我打电话
  叫个真人跟我说
  喊客服过来
  人工在不在
  能给我打个电话吗
  請幫我轉接專人
  可以請客服人員回覆我嗎
  可以幫我找店長嗎
  可以真人回覆嗎
  客服有人嗎
  แอดมินว่างไหม
  โทรหาผมหน่อย
  Nie chcę gadać z robotem
  jest tam kto?
  proszę przełączyć mnie na konsultanta
  przełącz na konsultanta
  czy jest tam jakiś człowiek
  prosze o telefon od konsultanta
  proszę zadzwonić do mnie
  potrzebuję pomocy konsultanta
  sag mal, is there a real human being i can talk to?
  let me talk to ur manager
  is anybody real there
  hello?? anyone???
  can a person help me instead
  I'd like to speak with a customer service rep
  Could I please talk to a member of your team?
  speak with a sales rep
  get me your supervisor
  need human
  please call me
  i want to speek to a human
  talk to a humam
  别拿机器人敷衍我
  叫你们客服出来
  请客服回电
  麻烦客服打我电话
  能不能来个人
  有没有活人啊
  机器人滚，换人来
  人工客服在不在线
  麻烦给我回个电话
  叫个人来处理
  我要跟真人说话
  请专人联系我
  可以幫我轉真人嗎
  麻煩請店長跟我聯絡
  請問客服在線嗎
  客服有在嗎
  想請專人跟我聯繫
  可以打電話給我嗎
  有真人可以問嗎
  小編在嗎?
  唔該搵個真人同我講
  可唔可以打俾我
  有冇客服呀
  我想同真人傾
  不要再機器人回覆了
  แอดมินอยู่มั้ยคะ
  แอดมินว่างมั้ยครับ
  โทรกลับหน่อยค่ะ
  ช่วยโทรหาหนูหน่อย
  ขอคุยกับคนได้ไหม ไม่เอาบอท
  เจ้าหน้าที่อยู่ไหมครับ
  แอดตอบหน่อย
  ขอสายผู้จัดการ
  อยากคุยกับเจ้าของร้าน
  มีคนดูแลเพจไหม
  รบกวนโทรกลับ
  chcę pogadać z żywą osobą
  halo, jest tam ktoś?
  proszę mnie przełączyć do konsultanta
  przełączcie mnie na człowieka
  proszę o kontakt telefoniczny
  zadzwońcie do mnie
  czy mogę prosić konsultanta
  nie chcę rozmawiać z maszyną
  mam dość tego bota, dajcie człowieka
  proszę o rozmowę z kierownikiem
  wolę rozmawiać z człowiekiem
  jest tu jakiś człowiek?
  prosze o kontakt z pracownikiem sklepu
  moze mi ktos z obslugi pomoc
  czy mógłby ktoś do mnie zadzwonić
  can someone call me back
  pls get a human
  I need to speak to your supervisor
  i wanna talk to a real person
  can i speak to sb from ur team
  want a human not a bot
  stop with the bot, get me a person
  hello? is there anybody there
  is there a human i can speak to
  give me a call please
  could u ring me
  connect me w a human
  need to talk to someone
  I'd rather deal with a human
  can i talk to customer support rep
  could i speak to the store manager
  tlak to agent
  let me speak to a supervisor
  talk to a preson
  你们别老拿机器人打发我
  喊你们店长出来
  可以换个真人吗
  麻烦人工在线吗
  有客服在线吗
  能不能让真人回答
  我要求人工回电
  请给我回个电话 13800138000
  請問有真人可以回答嗎
  麻煩請客服與我聯繫
  我要找真人講話
  幫我叫店員
  我想打電話俾你哋
  唔該畀個電話我
  客服喺度嗎
  ช่วยให้แอดมินตอบหน่อยครับ
  แอดว่างมั้ย
  ขอคุยกับแอดมินจริงๆ
  โทรหาเราได้ไหมคะ
  ติดต่อกลับด้วยค่ะ
  ไม่อยากคุยกับหุ่นยนต์
  proszę połączyć mnie z konsultantem
  potrzebuje rozmowy z czlowiekiem
  chcę żeby zadzwonił do mnie konsultant
  przekierujcie mnie do obsługi
  halo? jest tam ktos zywy?
  czy mogę rozmawiać z właścicielem
  nie będę gadać z automatem
  proszę niech zadzwoni do mnie konsultant
  can i get a real person
  i don't want to chat with a bot
  can i chat with one of your staff
  let me speak with someone from support
  i need someone to call me
  put me on to a person
  is there a person i can message
  hi, anyone there?
  where is the human
  i demand to speak to your boss
  pls connect me to a rep`);

const notAsking = lines(`
  does it fit a real person 170cm
  I am a real person lol
  คุยกับคนขายแล้ว
  szukam pracownika
  机器人玩具有货吗
  扫地机器人怎么保修
  快递员给我打电话了
  快递没给我打电话
  不用给我打电话
  别给我打电话
  请不要给我打电话
  送货前能给我打个电话吗
  让快递给我打电话
  客服给我打电话说没货
  店长推荐款有货吗
  店长推荐是哪个
  真人一比一吗
  客服人员态度很好
  客服回复我了
  客服有人情味
  叫客服来太慢了上次
  專人配送嗎
  是專人送貨嗎
  請問是專人送到家嗎
  真人穿起來好看嗎
  店長你好請問有貨嗎
  可以請快遞打電話給我嗎
  到貨可以打電話給我嗎
  唔使打俾我
  人工在不在成本里
  工人在不在
  แอดมินตอบช้า
  โทรหาผมไม่ติด
  ไม่ต้องโทรหาผม
  ขนส่งโทรหาผมแล้ว
  ขนส่งไม่โทรหาผม
  โทรก่อนส่งไหม
  คุยกับพ่อค้าแล้วค่ะ
  คนขายบอกว่าว่างไหมไม่รู้
  kurier ma zadzwonić do mnie przed dostawą
  proszę nie dzwonić do mnie
  nie musi pan dzwonić do mnie
  szukam pracownika do sklepu
  szukam konsultanta do pracy
  czy konsultant pomógł? tak
  robot kuchenny jest dostępny?
  nie chcę robota, chcę odkurzacz zwykły
  telefon od konsultanta był o 10
  jest tam ktoś kto odbierze paczkę w punkcie?
  wielkość dla człowieka 180cm
  czy jest tam rozmiar M
  rozmawiałem już z konsultantem
  przełącz na polski
  please call me John
  please call me when it is delivered
  please call me before delivery
  don't call me
  please don't call me
  you can call me Anna
  the courier did not call me
  is this made by a real person
  can a person of 100kg use it
  how many people fit in the tent
  need human hair extensions
  human size mannequin
  anyone bought this?
  anyone can use it?
  hello, does anyone know the size
  does this fit a person over 2m
  is anybody selling this in red
  my manager told me to order
  do you have a gift for my manager
  staff discount?
  customer service was great
  the sales rep told me it's in stock
  i talked to a customer service rep yesterday
  need humane mouse trap
  a real person wearing it
  real person review please
  i spoke with your team
  I'm a human, not a robot
  can this be delivered to a person at the office
  can you call me a cab
  你家机器人好用吗
  机器人能回充吗
  客服刚给我打电话了
  谁给我打的电话
  你们打错电话给我了
  有人用过吗
  这个需要人工组装吗
  店长推荐哪款
  請問店長在推薦哪款
  真人實穿照有嗎
  你們的客服人員很有禮貌
  客服人員說會退款
  快遞打電話給我說地址錯
  唔使搵客服
  個客服好好人
  ขนส่งโทรหาหนูแล้วนะ
  คนขายน่ารักมาก
  คุยกับเจ้าหน้าที่ไปแล้วค่ะ
  แอดมินน่ารัก
  มีคนสนใจไหม
  ก่อนส่งช่วยโทรหาผมหน่อย
  konsultant był bardzo miły
  szukam operatora koparki
  czy zadzwonić do mnie może kurier przed dostawą
  jest ktoś kto to kupił?
  dziękuję za pomoc konsultanta
  ile osób tam jest
  czy robot sprzątający ma gwarancję
  szukam prezentu dla pracownika
  figurka człowieka
  is it good for a person with back pain
  does a person need a license
  my boss wants two of these
  gift for your boss
  the manager's special
  what do humans use this for
  anyone else having trouble with the zipper
  call me crazy but i love it
  please don't phone me
  the agent was helpful`);

test.each(asking)('asks for a person: %s', (text) => {
  const found = asksForPerson(text);
  expect(found).not.toBeNull();
  expect(text.slice(found?.span.start, found?.span.end)).toBe(found?.text);
});

test.each(notAsking)('does not: %s', (text) => {
  expect(asksForPerson(text)).toBeNull();
});
