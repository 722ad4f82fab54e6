const words = (list: string) => list.trim().split(/\s+/);

/** Cities and countries that shops send to, in lower case. They are no people, and after a street they belong to it. */
export const latinPlaces: ReadonlySet<string> = new Set(
  words(`
    bangkok nonthaburi pattaya phuket krabi ayutthaya rayong songkhla samui udon khon chonburi korat hua london paris
    manchester birmingham leeds liverpool glasgow edinburgh bristol dublin york boston chicago houston dallas seattle
    miami denver austin atlanta berlin munich hamburg vienna prague madrid barcelona rome milan amsterdam brussels
    beijing shanghai guangzhou shenzhen hangzhou chengdu wuhan nanjing tianjin taipei taichung kaohsiung tainan hsinchu
    hongkong macau singapore tokyo osaka kyoto seoul manila jakarta hanoi saigon sydney melbourne brisbane perth
    auckland toronto vancouver montreal dubai delhi mumbai chiang lampang isan
    thailand china taiwan poland england scotland wales ireland britain germany france italy spain austria japan korea
    vietnam laos cambodia malaysia indonesia philippines myanmar india australia canada america europe asia africa
    states kingdom netherlands belgium sweden norway denmark finland switzerland czechia slovakia ukraine lithuania
    portugal greece turkey hungary romania brazil mexico russia hong kong new zealand california texas florida
  `),
);

/** Polish bends the names of places: what all their cases begin with. */
export const polishPlaces =
  /^(?:warszaw|krak[oó]w|gdańsk|gdyni|pozna|wrocław|łód[zź]|łodzi|lublin|katowic|szczecin|bydgoszcz|toru|rzesz[oó]w|białymst|białyst|olsztyn|opol|kielc|radom|częstoch|sosnow|gliwic|zabrz|bytom|sopo|zakopan|tarn[oó]w|legnic|zielon(?:a|ej|ą)$|g[oó]r[aęyz]|bielsk|now(?:y|ego|ym|ej|a)$|sącz|pols[kc]|niem(?:cy|iec|czech)|czech|słowac|litw|ukrain|angli|francj|włoch|hiszpan|europ|chin|tajland|tajwan|japoni|wielk|brytani|londyn|berlin|prag|mazow|śląsk|pomor|małopol)/iu;

export const thaiProvinces =
  'กรุงเทพมหานคร|กรุงเทพฯ|กรุงเทพ|กทม\\.?|นนทบุรี|ปทุมธานี|สมุทรปราการ|สมุทรสาคร|สมุทรสงคราม|นครปฐม|เชียงใหม่|เชียงราย|ภูเก็ต|ชลบุรี|ระยอง|จันทบุรี|ตราด|ขอนแก่น|นครราชสีมา|โคราช|อุดรธานี|อุบลราชธานี|สงขลา|หาดใหญ่|สุราษฎร์ธานี|กระบี่|ตรัง|พังงา|ระนอง|ชุมพร|สตูล|ยะลา|ปัตตานี|นราธิวาส|พัทลุง|นครศรีธรรมราช|ประจวบคีรีขันธ์|หัวหิน|เพชรบุรี|ราชบุรี|กาญจนบุรี|สุพรรณบุรี|พระนครศรีอยุธยา|อยุธยา|อ่างทอง|สิงห์บุรี|ชัยนาท|ลพบุรี|สระบุรี|นครนายก|ปราจีนบุรี|สระแก้ว|ฉะเชิงเทรา|นครสวรรค์|อุทัยธานี|กำแพงเพชร|ตาก|สุโขทัย|พิษณุโลก|พิจิตร|เพชรบูรณ์|ลำปาง|ลำพูน|แพร่|น่าน|พะเยา|อุตรดิตถ์|แม่ฮ่องสอน|เลย|หนองคาย|หนองบัวลำภู|บึงกาฬ|สกลนคร|นครพนม|มุกดาหาร|กาฬสินธุ์|มหาสารคาม|ร้อยเอ็ด|ยโสธร|อำนาจเจริญ|ศรีสะเกษ|สุรินทร์|บุรีรัมย์|ชัยภูมิ|พัทยา';

/** An address that stands after other words without a gap begins with one of these more often than not. */
export const chinesePlaces =
  '北京|上海|天津|重庆|重慶|河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州|貴州|云南|雲南|陕西|陝西|甘肃|甘肅|青海|台湾|台灣|臺灣|内蒙古|內蒙古|广西|廣西|西藏|宁夏|寧夏|新疆|香港|澳门|澳門|广州|廣州|深圳|杭州|苏州|蘇州|南京|武汉|武漢|成都|西安|长沙|長沙|青岛|青島|厦门|廈門|宁波|寧波|郑州|鄭州|东莞|東莞|佛山|台北|臺北|新北|桃园|桃園|台中|臺中|台南|臺南|高雄|新竹|基隆|嘉义|嘉義|苗栗|彰化|南投|云林|雲林|屏东|屏東|宜兰|宜蘭|花莲|花蓮|台东|台東|臺東|九龙|九龍';
