import { runTests } from '@bellhop/engine';
import { pinyinOf } from '@bellhop/language/pinyin';
import { templates } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

// Publishing asks for a reason where a test is red: nobody should meet that with a template as it comes.
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const locales = ['en', 'pl', 'th', 'zh-Hans', 'zh-Hant'] as const;

test.each(templates.map((template) => [template.id, template] as const))(
  'the tests of %s stay green with what the demo shop taught',
  async (_id, { id, build }) => {
    const { liveLanguage, country } = server.core;
    const reader = { language: await liveLanguage.current(), country: await country() };
    for (const locale of locales) {
      const { cases } = runTests(build(`${id}-flow`, locale), { tools: { pinyinOf }, reader });
      const red = cases.filter(({ passed }) => !passed).map(({ name }) => name);
      expect(red, locale).toEqual([]);
    }
  },
  60_000,
);
