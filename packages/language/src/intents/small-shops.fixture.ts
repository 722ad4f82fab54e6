interface SmallShop {
  /** Five sentences for each of five intents. */
  readonly teaches: Readonly<Record<string, readonly string[]>>;
  readonly asked: Readonly<Record<string, readonly string[]>>;
}

/** Five small shops: bicycles, flowers, phones, tea, a hairdresser's. */
export const smallShops: Readonly<Record<string, SmallShop>> = {
  en: {
    teaches: {
      book_repair: [
        'my bike needs a repair',
        'can i bring the bike in for a service',
        'book a tune up for saturday',
        'the chain keeps slipping, can you fix it',
        'need someone to look at my brakes',
      ],
      rent: [
        'i want to rent two bikes',
        'how much is renting a bike for a day',
        'do you hire out e-bikes',
        'bike rental for the weekend',
        'can we hire kids bikes',
      ],
      ready: [
        'is my bike ready',
        'when can i collect my bicycle',
        'have you finished the repair',
        'still waiting for my bike to be fixed',
        'any news about my wheel',
      ],
      parts: [
        'do you sell inner tubes',
        'looking for a 28 inch tyre',
        'have you got pedals in stock',
        'need a new saddle',
        'which brake pads fit my mountain bike',
      ],
      sell_old: [
        'do you buy used bikes',
        'i want to trade in my old bike',
        'how much would you give me for my bicycle',
        'can i sell you a frame',
        'part exchange for a new bike',
      ],
    },
    asked: {
      book_repair: ['my gears are broken, can you repair them', 'i would like to book a service'],
      rent: ['can i rent a bike tomorrow', 'price for hiring three bikes'],
      ready: ['is the repair finished', 'can i pick up my bike today'],
      parts: ['do you have a tyre for a road bike', 'i need a new chain, is it in stock'],
      sell_old: ['would you buy my old bike', 'trade in a used e-bike'],
    },
  },
  pl: {
    teaches: {
      bukiet: [
        'chcę zamówić bukiet',
        'poproszę bukiet róż na jutro',
        'czy zrobicie wiązankę z tulipanów',
        'ile kosztuje bukiet ślubny',
        'potrzebuję kwiatów na urodziny',
      ],
      dowoz: [
        'czy dowozicie kwiaty',
        'ile kosztuje dowóz na Mokotów',
        'o której przyjedzie kurier z kwiatami',
        'czy dostarczycie bukiet do szpitala',
        'dostawa kwiatów dzisiaj wieczorem',
      ],
      wience: [
        'potrzebny wieniec na pogrzeb',
        'czy robicie wiązanki pogrzebowe',
        'szarfa z napisem do wieńca',
        'wieniec z żywych kwiatów cena',
        'kwiaty na cmentarz',
      ],
      doniczki: [
        'jak często podlewać storczyka',
        'czy macie rośliny doniczkowe',
        'jaki kwiat do ciemnego pokoju',
        'moja monstera żółknie',
        'ziemia do kaktusów',
      ],
      zmiana: [
        'chcę zmienić treść bileciku',
        'proszę zmienić adres w zamówieniu',
        'czy można przełożyć dostawę na piątek',
        'pomyłka w zamówieniu, zamiast róż lilie',
        'muszę odwołać zamówienie',
      ],
    },
    asked: {
      bukiet: ['zamówię bukiet piwonii', 'poproszę kwiaty na imieniny'],
      dowoz: ['czy dowozicie na Pragę', 'kiedy kurier dostarczy kwiaty'],
      wience: ['ile kosztuje wieniec na pogrzeb', 'wiązanka na cmentarz'],
      doniczki: ['jak podlewać fikusa', 'czy macie kaktusy'],
      zmiana: ['chcę odwołać bukiet', 'zmiana adresu dostawy'],
    },
  },
  th: {
    teaches: {
      screen: [
        'เปลี่ยนจอไอโฟนเท่าไหร่',
        'จอแตกซ่อมได้ไหมคะ',
        'หน้าจอมือถือไม่ติด',
        'ซ่อมจอใช้เวลากี่วัน',
        'ทัชสกรีนกดไม่ไปครับ',
      ],
      battery: [
        'เปลี่ยนแบตราคาเท่าไร',
        'แบตหมดเร็วมาก',
        'แบตเตอรี่บวมค่ะ',
        'ชาร์จไม่เข้าครับ',
        'อยากเปลี่ยนแบตแท้',
      ],
      buy: [
        'มีไอโฟน 13 มือสองไหม',
        'อยากซื้อซัมซุงเครื่องใหม่',
        'เครื่องนี้มีสีดำไหมคะ',
        'รุ่นนี้เหลือกี่เครื่อง',
        'ขอดูมือถือราคาไม่เกินหมื่น',
      ],
      installment: [
        'ผ่อนได้ไหมคะ',
        'ผ่อน 10 เดือนเดือนละเท่าไร',
        'ไม่มีบัตรเครดิตผ่อนได้หรือเปล่า',
        'ต้องดาวน์เท่าไหร่',
        'ใช้เอกสารอะไรบ้างตอนผ่อน',
      ],
      tradein: [
        'รับซื้อมือถือเก่าไหม',
        'เอาเครื่องเก่ามาเทิร์นได้เท่าไร',
        'ตีราคาไอโฟน 11 ให้หน่อย',
        'ขายเครื่องให้ร้านได้ไหมครับ',
        'เครื่องเสียรับซื้อไหม',
      ],
    },
    asked: {
      screen: ['จอซัมซุงแตกเปลี่ยนกี่บาท', 'ซ่อมหน้าจอรอรับได้ไหม'],
      battery: ['แบตเสื่อมอยากเปลี่ยน', 'มือถือชาร์จไม่เข้า'],
      buy: ['มีไอโฟนสีขาวไหมคะ', 'อยากซื้อเครื่องใหม่'],
      installment: ['ผ่อนเดือนละเท่าไหร่คะ', 'ดาวน์ขั้นต่ำเท่าไร'],
      tradein: ['รับซื้อซัมซุงเก่าไหมคะ', 'เทิร์นเครื่องได้เท่าไหร่'],
    },
  },
  'zh-Hans': {
    teaches: {
      recommend: [
        '想买绿茶送长辈，推荐哪款',
        '有没有适合新手的红茶',
        '哪种普洱不苦',
        '给女朋友喝什么花茶好',
        '夏天喝什么茶合适',
      ],
      brew: ['这个茶怎么泡', '水温多少度合适', '一次放几克茶叶', '可以冷泡吗', '能泡几次'],
      storage: [
        '茶叶怎么保存',
        '需要放冰箱吗',
        '开封后能放多久',
        '保质期到什么时候',
        '白茶可以存几年',
      ],
      gift: [
        '有礼盒装吗',
        '能帮忙写贺卡吗',
        '礼盒多少钱一套',
        '可以定制企业礼品吗',
        '送人有没有手提袋',
      ],
      sample: [
        '有试喝装吗',
        '可以先寄一点样品吗',
        '小包装怎么卖',
        '能不能先尝再买',
        '试用装多少钱',
      ],
    },
    asked: {
      recommend: ['推荐一款适合老人喝的茶', '新手喝哪种乌龙好'],
      brew: ['泡这个红茶要多少度的水', '一壶放几克'],
      storage: ['绿茶要放冰箱保存吗', '开封了还能放几个月'],
      gift: ['礼盒可以写贺卡吗', '有没有送客户的礼盒'],
      sample: ['能寄点样品试喝吗', '小包装多少钱'],
    },
  },
  'zh-Hant': {
    teaches: {
      booking: [
        '我想預約剪髮',
        '明天下午有空位嗎',
        '週六還可以約嗎',
        '預約設計師小美',
        '兩個人一起染髮要先約嗎',
      ],
      price: ['燙髮多少錢', '染全頭怎麼算', '洗加剪價格', '護髮一次多少', '學生有優惠價嗎'],
      reschedule: [
        '想改預約時間',
        '臨時有事要取消',
        '可以改到下週嗎',
        '我會晚到十分鐘',
        '幫我延後一小時',
      ],
      colour: [
        '霧灰色需要漂嗎',
        '想染不用漂的顏色',
        '會不會很快掉色',
        '頭髮受損還能染嗎',
        '這個髮色適合我嗎',
      ],
      products: [
        '有賣洗髮精嗎',
        '你們用什麼牌子的染劑',
        '護髮油哪裡買',
        '髮蠟還有貨嗎',
        '敏感頭皮用哪款洗髮',
      ],
    },
    asked: {
      booking: ['後天早上可以預約嗎', '想約週日剪頭髮'],
      price: ['剪髮價格是多少', '染髮怎麼收費'],
      reschedule: ['想取消明天的預約', '可以改時間嗎'],
      colour: ['奶茶色要漂嗎', '染了會掉色嗎'],
      products: ['洗髮精還有貨嗎', '護髮油有賣嗎'],
    },
  },
};
