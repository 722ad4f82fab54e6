import { describe, expect, it } from 'vitest';
import { maskOthers as mask } from './mask-others.ts';

const maskOthers = (text: string) => mask(text, { customer: 'Sam', other: 'Alex' }, new Set());

describe('names of people whom a customer writes about', () => {
  it.each([
    ['my friend Somchai Jaidee will pick it up', 'my friend Alex will pick it up'],
    ['Call my husband Piotr Kowalski', 'Call my husband Alex'],
    ['ship to Somchai Jaidee, a giant zebra', 'ship to Alex, a giant zebra'],
    ['A giant zebra for Malee, please', 'A giant zebra for Alex, please'],
    ['name: John Smith', 'name: Alex'],
    ['My name is Mary-Ann O’Brien and I want it', 'My name is Alex and I want it'],
    ['my name is john smith', 'my name is Alex'],
    ['Recipient: JOHN SMITH', 'Recipient: Alex'],
    ['signed, Ludwig van der Berg', 'signed, Alex'],
    ['Please send the red bag to Anna tomorrow', 'Please send the red bag to Alex tomorrow'],
    ['Khun Somchai ordered it', 'Khun Alex ordered it'],
    ['to: John Smith', 'to: Alex'],
    ['Best regards, John Smith', 'Best regards, Alex'],
    ['picked up by Anna Nowak please', 'picked up by Alex please'],
    ['zebra: John Smith, 1 Example Street', 'zebra: Alex, 1 Example Street'],
    ['This is Mr. Brown', 'This is Mr. Alex'],
  ])('English: %s', (text, masked) => {
    expect(maskOthers(text)).toBe(masked);
  });

  it.each([
    ['zebra dla Anny Kowalskiej', 'zebra dla Alex'],
    ['Odbiorca: Jan Nowak, zebra', 'Odbiorca: Alex, zebra'],
    ['Nazywam się Zofia Wiśniewska', 'Nazywam się Alex'],
    ['nazywam się jan nowak', 'nazywam się Alex'],
    ['proszę wysłać do Anny Kowalskiej', 'proszę wysłać do Alex'],
    ['mój mąż Piotr odbierze', 'mój mąż Alex odbierze'],
    ['Imię i nazwisko: Łukasz Żak', 'Imię i nazwisko: Alex'],
    ['Wysyłka: Jan Kowalski, ul. Przykładowa 1', 'Wysyłka: Alex, ul. Przykładowa 1'],
    ['Pozdrawiam, Anna Kowalska', 'Pozdrawiam, Alex'],
    ['pani Kowalska zamówiła', 'pani Alex zamówiła'],
  ])('Polish: %s', (text, masked) => {
    expect(maskOthers(text)).toBe(masked);
  });

  it.each([
    ['ผู้รับ สมชาย ใจดี', 'ผู้รับ Alex'],
    ['คุณสมชาย', 'คุณAlex'],
    ['คุณสมชายจะมารับม้าลาย', 'คุณAlexจะมารับม้าลาย'],
    ['ชื่อ มานี รักไทย ค่ะ', 'ชื่อ Alex ค่ะ'],
    ['ดิฉันชื่อสมหญิงค่ะ', 'ดิฉันชื่อAlexค่ะ'],
    ['ส่งถึง คุณวิภา ศรีสุข ม้าลาย', 'ส่งถึง คุณAlex ม้าลาย'],
    ['เพื่อนชื่อสมศักดิ์ ขอม้าลาย', 'เพื่อนชื่อAlex ขอม้าลาย'],
    ['นางสาว วิภาดา', 'นางสาว Alex'],
  ])('Thai: %s', (text, masked) => {
    expect(maskOthers(text)).toBe(masked);
  });

  it.each([
    ['收件人：王小明', '收件人：Alex'],
    ['收件人王小明电话', '收件人Alex电话'],
    ['我叫王明想买斑马', '我叫Alex想买斑马'],
    ['姓名：欧阳娜娜，斑马', '姓名：Alex，斑马'],
    ['寄给李小龙，斑马', '寄给Alex，斑马'],
    ['我朋友张伟来拿', '我朋友Alex来拿'],
    ['請寄給陳大文先生', '請寄給Alex先生'],
    ['收貨人: 林美玲 一隻斑馬', '收貨人: Alex 一隻斑馬'],
    ['我叫Tom，要斑马', '我叫Alex，要斑马'],
    ['王小明收', 'Alex收'],
  ])('Chinese: %s', (text, masked) => {
    expect(maskOthers(text)).toBe(masked);
  });

  it.each([
    'ship to Bangkok',
    'Can you ship it to New York or London?',
    'it is for my friend',
    'call me tomorrow',
    'Is there anything for Christmas?',
    'a case for Samsung Galaxy',
    'I am interested in the giant zebra',
    'What is the name of the shop?',
    'my name is not on the list',
    'for USA',
    'Kind regards from a happy customer',
    'to: Bangkok',
    'I am Sam, this is for Sam',
    'Wysyłacie do Zielonej Góry?',
    'proszę wysłać do Nowego Sącza',
    'coś dla Pani i dla dzieci',
    'torba dla mojej siostry, dziękuję',
    'ขอบคุณค่ะ',
    'คุณมีกระเป๋าไหม',
    'คุณภาพดีไหม',
    'ชื่อสินค้าอะไร',
    'ส่งให้เพื่อนได้ไหม',
    'ผู้รับจ่ายเงินปลายทางได้ไหม',
    '我是想问一下价格',
    '我朋友想要一个',
    '送给朋友的礼物',
    '给我高一点的',
    '收件人可以改吗',
    '我叫了快递',
    '什么时候收到',
    '有没有红色的？',
  ])('ordinary words of a shop stay: %s', (text) => {
    expect(maskOthers(text)).toBe(text);
  });
});
