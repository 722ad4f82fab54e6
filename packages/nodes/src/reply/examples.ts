import type { NodeExample } from '../contract/example.ts';

const plain = { text: { en: 'It is $12.', 'zh-Hans': '12 美元。' }, quickReplies: [] };
const withButtons = {
  text: { en: 'Which size?' },
  quickReplies: [
    { id: 's', label: { en: 'Small', 'zh-Hans': '小号' } },
    { id: 'm', label: { en: 'Medium', 'zh-Hans': '中号' } },
  ],
};

export const examples: NodeExample[] = [
  {
    name: 'says its text and goes on',
    config: plain,
    event: { text: 'how much?' },
    expect: {
      exit: 'then',
      effects: [{ type: 'sendMessage', kind: 'text', text: 'It is $12.', buttons: [] }],
    },
  },
  {
    name: 'offers buttons and waits',
    config: withButtons,
    event: { text: 'size' },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'Which size?',
          buttons: [
            { id: 's', label: 'Small' },
            { id: 'm', label: 'Medium' },
          ],
        },
      ],
    },
  },
  {
    name: 'a pressed button',
    config: withButtons,
    call: 'resume',
    event: { text: 'Medium', button: 'm' },
    expect: { exit: 'button:m' },
  },
  {
    name: 'a pressed button counts more than the words that came with it',
    config: withButtons,
    call: 'resume',
    event: { text: 'Small', button: 'm' },
    expect: { exit: 'button:m' },
  },
  {
    name: 'the words of a button typed in another language',
    config: withButtons,
    call: 'resume',
    event: { text: '中號' },
    expect: { exit: 'button:m' },
  },
  {
    name: 'an answer that is no button',
    config: withButtons,
    call: 'resume',
    event: { text: 'do you have it in red?' },
    expect: { exit: 'other' },
  },
];
