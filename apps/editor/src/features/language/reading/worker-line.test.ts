import type { LanguageBase } from '@bellhop/schema';
import { afterEach, expect, it } from 'vitest';
import type { Answer, Numbered, Question } from './calls.ts';
import { createLanguageDesk } from './language-desk.ts';
import { WorkerLine } from './worker-line.ts';

const around = { locale: null, day: '2026-01-15', country: 'TH' };
const base: LanguageBase = {
  intents: [
    {
      id: 'price',
      names: { en: 'Price' },
      examples: ['how much is this', 'what does it cost', 'price please', 'how much for two'],
    },
    {
      id: 'refund',
      names: { en: 'Refund' },
      examples: [
        'I want my money back',
        'refund please',
        'when is my refund coming',
        'give it back',
      ],
    },
  ],
  faq: [
    {
      id: 'parking',
      questions: ['where can I park', 'is there a car park'],
      answers: [{ locale: 'en', text: 'Behind the shop.', from: null, until: null }],
      product: '',
      buttons: [],
    },
  ],
};

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A line to a desk over a real channel: what is sent is copied, as between page and worker. */
function connect(answer: (question: Question) => Answer = createLanguageDesk()): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  port2.addEventListener('message', ({ data }: MessageEvent<Numbered<Question>>) => {
    port2.postMessage({ number: data.number, content: answer(data.content) });
  });
  port1.start();
  port2.start();
  return new WorkerLine(port1);
}

it('reads nothing before it was taught, and then what it was taught', async () => {
  const line = connect();
  expect((await line.read('how much is this', around)).intent).toBeNull();
  await line.teach(base);
  const { intent, faq } = await line.read('how much is this', around);
  expect(intent?.ranked[0]).toMatchObject({ intent: 'price', names: { en: 'Price' } });
  expect(faq?.hits).toBeDefined();
  const parked = await line.read('where can I park', around);
  expect(parked.faq).toMatchObject({ verdict: 'answer', hits: [{ id: 'parking' }] });
});

it('gives every question its own answer, whatever was asked in between', async () => {
  const line = connect();
  const taught = line.teach(base);
  const [, first, second, report, groups] = await Promise.all([
    taught,
    line.read('refund please', around),
    line.read('price please', around),
    line.inspect(
      base.intents.flatMap(({ id, examples }) => examples.map((text) => ({ intent: id, text }))),
    ),
    line.group(['hello', 'refund', 'hello']),
  ]);
  expect(first.intent?.ranked[0]?.intent).toBe('refund');
  expect(second.intent?.ranked[0]?.intent).toBe('price');
  expect(report.examples).toBe(8);
  expect(groups).toEqual([
    { sample: 0, members: [0, 2] },
    { sample: 1, members: [1] },
  ]);
});

it('tells when the worker could not answer', async () => {
  const line = connect(() => ({ call: 'failed', reason: 'out of memory' }));
  await expect(line.read('hello', around)).rejects.toThrow('out of memory');
});

it('leaves nobody waiting for a worker that is gone', async () => {
  const { port1 } = new MessageChannel();
  open.push(port1);
  const line = new WorkerLine(port1);
  const waiting = line.read('hello', around);
  line.breakOff();
  await expect(waiting).rejects.toThrow('stopped');
});
