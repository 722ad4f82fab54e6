import type { NodeExample } from '../contract/example.ts';

export const examples: NodeExample[] = [
  {
    name: 'a team sees it in the inbox',
    config: { by: 'team', team: 'Sales', url: '', to: [], text: 'VIP writes: {{ message.text }}' },
    event: { text: 'hello' },
    expect: {
      exit: 'then',
      effects: [{ type: 'notify', by: 'team', target: 'Sales', text: 'VIP writes: hello' }],
    },
  },
  {
    name: 'another program is told, with a key that only the server knows',
    config: {
      by: 'webhook',
      team: '',
      url: 'https://erp.example/hook/{{secret.erp}}?q={{ message.text }}',
      to: [],
      text: 'New lead',
    },
    event: { text: 'a & b' },
    expect: {
      exit: 'then',
      effects: [
        {
          type: 'notify',
          by: 'webhook',
          target: 'https://erp.example/hook/{{secret.erp}}?q=a%20%26%20b',
          text: 'New lead',
        },
      ],
    },
  },
  {
    name: 'people who are not in the inbox get an e-mail',
    config: {
      by: 'email',
      team: '',
      url: '',
      to: ['boss@shop.example', 'stock@shop.example'],
      text: 'VIP writes: {{ message.text }}',
    },
    event: { text: 'hello' },
    expect: {
      exit: 'then',
      effects: [
        {
          type: 'notify',
          by: 'email',
          target: 'boss@shop.example, stock@shop.example',
          text: 'VIP writes: hello',
        },
      ],
    },
  },
  {
    name: 'nothing to say and nowhere to say it',
    config: { by: 'webhook', team: '', url: '', to: [], text: '' },
    expect: { exit: 'then' },
  },
];
