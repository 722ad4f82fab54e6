import type { NodeExample } from '../contract/example.ts';

const more = { shows: 'text', image: '', cards: [], variants: [], order: 'rotate' };
const plain = {
  ...more,
  text: { en: 'It is $12.', 'zh-Hans': '12 美元。' },
  quickReplies: [],
};
const withButtons = {
  ...more,
  text: { en: 'Which size?' },
  quickReplies: [
    { id: 's', label: { en: 'Small', 'zh-Hans': '小号' } },
    { id: 'm', label: { en: 'Medium', 'zh-Hans': '中号' } },
  ],
};

const onChannel = (buttons: number, images = true, cards = true) => ({
  channel: { key: 'sms', name: 'SMS', shows: { buttons, images, cards } },
});
const withImage = { ...plain, shows: 'image', image: 'https://shop.test/size.png' };
const wordings = {
  ...plain,
  variants: [
    { id: 'v1', text: { en: 'That is $12.' } },
    { id: 'v2', text: { th: '400 บาทค่ะ' } },
  ],
};
const withCards = {
  ...plain,
  text: { en: 'We have two:' },
  shows: 'cards',
  cards: [
    {
      id: 'c1',
      title: { en: 'Red dress' },
      text: { en: '$12' },
      image: 'https://shop.test/red.png',
      url: 'https://shop.test/red',
      buttons: [{ id: 'red', label: { en: 'Take it' } }],
    },
    {
      id: 'c2',
      title: { en: 'Blue dress' },
      text: {},
      image: '',
      url: '',
      buttons: [{ id: 'blue', label: { en: 'Take it' } }],
    },
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
  {
    name: 'a button named by its place',
    config: withButtons,
    call: 'resume',
    event: { text: '第二个' },
    expect: { exit: 'button:m' },
  },
  {
    name: 'a mere number is no button where the customer sees buttons',
    config: withButtons,
    call: 'resume',
    event: { text: '2' },
    expect: { exit: 'other' },
  },
  {
    name: 'where the channel has no buttons, the text counts them',
    config: withButtons,
    event: { facts: onChannel(0) },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'Which size?\n\n1. Small\n2. Medium',
          buttons: [],
        },
      ],
    },
  },
  {
    name: 'and the number is the press',
    config: withButtons,
    call: 'resume',
    event: { text: '２.', facts: onChannel(0) },
    expect: { exit: 'button:m' },
  },
  {
    name: 'shows a picture',
    config: withImage,
    expect: {
      exit: 'then',
      effects: [
        {
          type: 'sendMessage',
          kind: 'image',
          text: 'It is $12.',
          url: 'https://shop.test/size.png',
          buttons: [],
        },
      ],
    },
  },
  {
    name: 'sends its address where there are no pictures',
    config: withImage,
    event: { facts: onChannel(3, false) },
    expect: {
      exit: 'then',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'It is $12.\n\nhttps://shop.test/size.png',
          buttons: [],
        },
      ],
    },
  },
  {
    name: 'takes the wordings in turn',
    config: wordings,
    remembered: 0,
    expect: {
      exit: 'then',
      effects: [{ type: 'sendMessage', kind: 'text', text: 'That is $12.', buttons: [] }],
      remember: 1,
    },
  },
  {
    name: 'any of the wordings, the same one for the same event',
    config: { ...wordings, order: 'random' },
    event: { seed: 7 },
    expect: { exit: 'then' },
  },
  {
    name: 'shows cards and waits for one of their buttons',
    config: withCards,
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'cards',
          text: 'We have two:',
          buttons: [],
          cards: [
            {
              title: 'Red dress',
              text: '$12',
              image: 'https://shop.test/red.png',
              url: 'https://shop.test/red',
              buttons: [{ id: 'red', label: 'Take it' }],
            },
            {
              title: 'Blue dress',
              text: '',
              image: null,
              url: null,
              buttons: [{ id: 'blue', label: 'Take it' }],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'says what the cards say where there are none',
    config: withCards,
    event: { facts: onChannel(1, false, false) },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'We have two:\n\nRed dress\n$12\nhttps://shop.test/red\n\nBlue dress\n\n1. Take it (Red dress)\n2. Take it (Blue dress)',
          buttons: [],
        },
      ],
    },
  },
  {
    name: 'the button of a card, typed with the title of its card',
    config: withCards,
    call: 'resume',
    event: { text: 'Take it blue dress' },
    expect: { exit: 'button:blue' },
  },
];
