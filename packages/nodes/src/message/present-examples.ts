import type { Event } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { definition } from './definition.ts';

const button = {
  ...definition.starter('en'),
  on: 'button',
  buttons: ['Where is my order?', 'track'],
};
const image = { ...definition.starter('en'), on: 'image' };
const returning = { ...definition.starter('en'), on: 'returning' };
const lin = { id: 'c1', name: 'Lin', locale: 'en' };

function sent(kind: 'image' | 'file'): { body: Event['body'] } {
  const attachments = [{ kind, url: 'https://shop.example/photo.jpg' }];
  return { body: { type: 'customerMessage', text: '', button: null, attachments } };
}

/** What comes with a message besides its words: a press, a picture, and who it is that writes. */
export const presentExamples: NodeExample[] = [
  {
    name: 'presses a button that no step waits for any more',
    config: button,
    event: { text: 'Where is my order?', button: 'b7' },
    expect: { matched: true },
  },
  {
    name: 'presses a button that is known by its id',
    config: button,
    event: { text: 'Sendung verfolgen', button: 'track' },
    expect: { matched: true },
  },
  {
    name: 'types the words of the button',
    config: button,
    event: { text: 'where is my ORDER?' },
    expect: { matched: true },
  },
  {
    name: 'presses another button',
    config: button,
    event: { text: 'Returns', button: 'b8' },
    expect: { matched: false },
  },
  {
    name: 'no button named, or one twice',
    config: { ...button, buttons: ['track', 'track'] },
    event: { text: 'hello' },
    expect: { matched: false },
  },
  { name: 'sends a photo', config: image, event: sent('image'), expect: { matched: true } },
  { name: 'sends a file', config: image, event: sent('file'), expect: { matched: false } },
  {
    name: 'comes back on another day',
    config: returning,
    event: { facts: { customer: { ...lin, visits: 2 } } },
    expect: { matched: true },
  },
  {
    name: 'still the first day',
    config: returning,
    event: { facts: { customer: { ...lin, visits: 0 }, messagesBefore: 4 } },
    expect: { matched: false },
  },
  {
    name: 'wrote before, where days are not counted',
    config: returning,
    event: { facts: { messagesBefore: 4 } },
    expect: { matched: true },
  },
];
