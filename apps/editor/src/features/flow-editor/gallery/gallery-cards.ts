import type { FlowNode } from '@bellhop/schema';

const thai = [
  'สินค้าที่ได้รับไม่ตรงกับที่สั่งซื้อไว้ต้องการเปลี่ยน',
  'ต้องการคืนเงินเต็มจำนวนภายในเจ็ดวันทำการ',
  'สอบถาม',
  'ที่อยู่จัดส่งสินค้าไม่ถูกต้องขอแก้ไข',
];

const button = (index: number) => ({
  id: `b${String(index)}`,
  label: { en: index % 3 === 0 ? String(index) : (thai[index % 4] ?? '').slice(0, 40) },
});

const buttons = Array.from({ length: 10 }, (_, index) => button(index + 1));

/** Cards that are as full as cards get. */
export const cardSteps: readonly FlowNode[] = [
  {
    id: 'card1',
    type: 'reply',
    version: 1,
    name: 'เมนูหลักของร้านสำหรับลูกค้าที่กลับมาซื้อซ้ำ',
    config: { text: { en: 'เลือกหัวข้อที่ต้องการ {{ customer.name }}' }, quickReplies: buttons },
    position: { x: 0, y: 0 },
  },
  {
    id: 'card2',
    type: 'condition',
    version: 1,
    config: {
      branches: Array.from({ length: 11 }, (_, index) => ({
        id: `br${String(index)}`,
        name: index % 2 === 0 ? (thai[index % 4] ?? '') : '',
        match: 'all',
        rules: [
          { id: `r${String(index)}`, subject: 'text', operator: 'contains', value: ['1234567890'] },
        ],
      })),
    },
    position: { x: 320, y: 0 },
  },
];
