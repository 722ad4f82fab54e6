import type { CustomerMessage, JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../contract/read-config.ts';
import type { Tools } from '../contract/node-executor.ts';
import { triggerTest } from '../contract/trigger-test.ts';
import { nodeDefinitions } from '../definitions.ts';
import type { MessageConfig } from './config.ts';
import { definition } from './definition.ts';
import { executor } from './execute.ts';
import { eventOf } from '../testing/event-of.ts';

const starter = definition.starter('en');
const around = {
  locales: ['en'],
  defaultLocale: 'en',
  kind: 'conversation' as const,
  intents: null,
};

function message(text: string): CustomerMessage {
  return { type: 'customerMessage', text, button: null, attachments: [] };
}

function fire(config: Partial<MessageConfig>, text: string, tools: Tools = {}) {
  if (executor.kind !== 'trigger') throw new Error('not a trigger');
  return triggerTest(executor, { ...starter, ...config }, tools)(eventOf(message(text)));
}

/** As flows were saved by version 1. */
const saved: JsonObject = {
  on: 'keywords',
  keywords: ['多少钱', 'Cena'],
  mode: 'contains',
  canInterrupt: true,
};

function read(config: JsonObject, version = 1): MessageConfig {
  const known = nodeDefinitions['message'];
  if (known === undefined) throw new Error('no message type');
  const node = { id: 't', type: 'message', version, config, position: { x: 0, y: 0 } };
  const result = readConfig(node, known);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return definition.config.parse(result.config);
}

describe('a trigger of version 2', () => {
  it('keeps everything it said and has no buttons', () => {
    const { buttons: _none, ...second } = { ...starter, on: 'person' as const };
    expect(read(second, 2)).toEqual({ ...starter, on: 'person' });
  });
});

describe('what may interrupt a step that waits', () => {
  it('is words, patterns, intents, buttons and pictures; never a customer who just comes back', () => {
    if (executor.kind !== 'trigger') throw new Error('not a trigger');
    const { canInterrupt } = executor;
    const may = (on: MessageConfig['on']) => canInterrupt({ ...starter, on, canInterrupt: true });
    expect([may('keywords'), may('button'), may('image')]).toEqual([true, true, true]);
    expect([may('returning'), may('any'), may('nothingElse')]).toEqual([false, false, false]);
  });
});

describe('a trigger of version 1', () => {
  it('keeps what it said and gets nothing that would make it looser', () => {
    const config = read(saved);
    expect(config).toEqual({ ...starter, ...saved });
    expect(definition.card(config, 'en', 'en')).toEqual([
      { kind: 'line', line: 'contains' },
      { kind: 'words', words: ['多少钱', 'Cena'] },
    ]);
    expect(definition.check(config, around)).toEqual([]);
  });

  it('fires as before, with the same reason', () => {
    const found = fire(read(saved), 'jaka jest CENA?');
    expect(found).toEqual({
      matched: true,
      because: [
        {
          code: 'keyword',
          outcome: true,
          values: { keyword: 'Cena', found: 'CENA' },
          span: { start: 10, end: 14 },
          foldings: ['case'],
        },
      ],
    });
    expect(fire(read(saved), 'ceny i paczki').matched).toBe(false);
    expect(executor.kind === 'trigger' && executor.canInterrupt(read(saved))).toBe(true);
  });

  it('takes settings that were added before it was saved anew', () => {
    expect(read({ ...saved, typos: true }).typos).toBe(true);
  });

  it.each(['firstContact', 'any', 'nothingElse'])('on %s is the same', (on) => {
    expect(read({ ...saved, on }).on).toBe(on);
  });
});

describe('keywords', () => {
  it('say in which way a word was met', () => {
    const code = (config: Partial<MessageConfig>, text: string, tools?: Tools) =>
      fire(config, text, tools).because[0]?.code;
    expect(code({ keywords: ['paczka'], stem: true }, 'moje paczki')).toBe('keyword_stem');
    expect(code({ keywords: ['shipping'], typos: true }, 'shiping?')).toBe('keyword_typo');
    const sounds = new Map([...'退货或'].map((letter, at) => [letter, at === 0 ? 'tui' : 'huo']));
    const pinyinOf = (text: string) => [...text].map((letter) => sounds.get(letter) ?? letter);
    const alike = { keywords: ['退货'], soundsAlike: true };
    expect(code(alike, '我要退或', { pinyinOf })).toBe('keyword_sound');
    expect(code(alike, '我要退或')).toBe('noKeyword');
  });

  it('point to each of all the words, and name what is missing', () => {
    const all: Partial<MessageConfig> = { keywords: ['red', 'small'], mode: 'all' };
    const spans = fire(all, 'a small red one').because.map(({ span }) => span);
    expect(spans).toEqual([
      { start: 2, end: 7 },
      { start: 8, end: 11 },
    ]);
    expect(fire(all, 'a small one').because).toMatchObject([
      { code: 'missingKeyword', outcome: false, values: { missing: ['red'] } },
    ]);
  });

  it('close together are far apart, or one alone', () => {
    const near: Partial<MessageConfig> = { keywords: ['cancel', 'order'], mode: 'near' };
    const far = 'cancel nothing please, I only want to know when you will ship my order';
    expect(fire(near, far).because).toMatchObject([{ code: 'notNear', outcome: false }]);
    expect(fire({ ...near, keywords: ['order'] }, far).matched).toBe(true);
  });

  it('name the word that must not occur', () => {
    const without = { keywords: ['refund'], without: ['thanks'] };
    expect(fire(without, 'thanks for the refund').because).toMatchObject([
      { code: 'forbidden', outcome: false, span: { start: 0, end: 6 } },
    ]);
  });

  it('may be any words, also those that objects have', () => {
    const odd: Partial<MessageConfig> = { keywords: ['constructor', '__proto__'], mode: 'all' };
    expect(fire(odd, 'constructor __proto__').matched).toBe(true);
    expect(fire({ keywords: ['', ' '] }, '').matched).toBe(false);
    expect(fire({ keywords: ['x'], typos: true, stem: true }, '\uD800👍').matched).toBe(false);
  });
});

describe('what may interrupt', () => {
  it.each([
    ['keywords', true],
    ['pattern', true],
    ['intent', true],
    ['person', true],
    ['firstContact', false],
    ['any', false],
    ['nothingElse', false],
  ] as const)('%s: %s', (on, expected) => {
    if (executor.kind !== 'trigger') throw new Error('not a trigger');
    expect(executor.canInterrupt({ ...starter, on, canInterrupt: true })).toBe(expected);
    expect(executor.canInterrupt({ ...starter, on, canInterrupt: false })).toBe(on === 'person');
  });
});

describe('the check', () => {
  const codes = (config: Partial<MessageConfig>, intents: string[] | null = null) =>
    definition
      .check({ ...starter, ...config }, { ...around, intents })
      .map(({ code, severity, field }) => [code, severity, field]);

  it('asks for what a trigger cannot start without', () => {
    expect(codes({})).toEqual([['noKeywords', 'error', 'keywords']]);
    expect(codes({ on: 'pattern' })).toEqual([['noPattern', 'error', 'pattern']]);
    expect(codes({ on: 'intent' })).toEqual([['noIntents', 'error', 'intents']]);
    expect(codes({ on: 'person' })).toEqual([]);
  });

  it('refuses patterns that cannot be used, each for its own reason', () => {
    const code = (pattern: string) => codes({ on: 'pattern', pattern })[0]?.[0];
    expect(code('(a')).toBe('regex.syntax');
    expect(code('(a)\\1')).toBe('regex.backReference');
    expect(code('a(?=b)')).toBe('regex.lookAround');
    expect(code('a'.repeat(600))).toBe('regex.tooLong');
    expect(code('(a{900}){900}')).toBe('regex.tooBig');
    expect(code('\\d{9}')).toBeUndefined();
  });

  it('warns of intents that are gone, where the shop is known', () => {
    const config: Partial<MessageConfig> = { on: 'intent', intents: ['price', 'gone'] };
    expect(codes(config)).toEqual([]);
    expect(codes(config, ['price'])).toEqual([['unknownIntents', 'warning', 'intents']]);
    expect(codes(config, ['price', 'gone'])).toEqual([]);
  });

  it('says which spelling is found by another one anyway, and leaves that out', () => {
    const problems = definition.check(
      { ...starter, keywords: ['退货', '退貨', 'Size', 'ＳＩＺＥ', 'price'] },
      around,
    );
    expect(problems).toMatchObject([
      {
        code: 'coveredKeyword',
        severity: 'hint',
        values: { word: '退貨', by: '退货' },
        fixedConfig: { keywords: ['退货', 'Size', 'price'] },
      },
    ]);
  });

  it('warns of a keyword that is forbidden', () => {
    expect(codes({ keywords: ['a', 'b'], without: ['b '] })).toEqual([
      ['forbiddenKeyword', 'warning', 'without'],
    ]);
  });
});
