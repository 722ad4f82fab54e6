import type { IntentExample } from './intent-model.ts';

const sentences: Readonly<Record<string, readonly string[]>> = {
  tracking: [
    'where is my parcel',
    'has my order been shipped yet',
    'tracking number please',
    'my package still did not arrive',
    'gdzie jest moja paczka',
    'paczka nadal nie dotarła',
    '我的快递到哪了',
    'พัสดุถึงไหนแล้ว',
  ],
  refund: [
    'i want my money back',
    'how do i get a refund',
    'refund please',
    'when do you pay me back',
    'chcę zwrot pieniędzy',
    'kiedy oddacie mi pieniądze',
    '我要退款',
    'ขอเงินคืน',
  ],
  invoice: [
    'i need an invoice',
    'send me the receipt',
    'can you put my company on the bill',
    'invoice with vat please',
    'poproszę fakturę',
    'czy wystawiacie faktury',
    '可以开发票吗',
    'ขอใบกำกับภาษี',
  ],
};

/** Three intents in four languages, eight sentences each. */
export const shopExamples: readonly IntentExample[] = Object.entries(sentences).flatMap(
  ([intent, texts]) => texts.map((text) => ({ intent, text })),
);
