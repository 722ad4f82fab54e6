import { compileFlow, compileLanguage, runTestCase, type TestStage } from '@bellhop/engine';
import { emptyLanguageBase, type ConversationState } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { templates } from './index.ts';

/** A state is read and written with every message: it stays under 1 KB, whatever the flow. */
const mostBytes = 1024;

const reader = { language: compileLanguage(null, emptyLanguageBase), country: 'TH' };
/** Ids as long as the server makes them, so that the bytes are those that it stores. */
const ids = {
  flow: 'fmx0jwz7gs4pxzt9oyz',
  version: 'vmx0jwzf76b9eqikmln',
  release: 'emx0jwzf7yd0c3k2b1a',
  event: 'tmx0jwzsaf193ktg8lu',
};

const bytesOf = (state: ConversationState) => Buffer.byteLength(asStored(JSON.stringify(state)));

/** Events on paper are called `e1`, `e2` …; on the server their ids name waits and timers. */
function asStored(json: string): string {
  return json.replaceAll(/"e\d+\./g, `"${ids.event}.`);
}

/** The largest state of each test conversation, after whichever turn. */
function largestStates(template: (typeof templates)[number], locale: string) {
  const document = template.build(ids.flow, locale);
  const live = [compileFlow({ version: ids.version, document })];
  return Object.values(document.tests).map((test) => {
    let turns = 0;
    let largest = 0;
    const onTurn: TestStage['onTurn'] = ({ transition }) => {
      turns += 1;
      largest = Math.max(largest, bytesOf(transition.state));
    };
    const program = { live, pinned: () => undefined, release: ids.release };
    runTestCase({ program, reader, onTurn }, test);
    return { test: test.name, turns, largest };
  });
}

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_id, template) => {
    it.each(['en', 'th', 'zh-Hans', 'zh-Hant', 'pl'])(
      'keeps its state under 1 KB at every turn in %s',
      (locale) => {
        const played = largestStates(template, locale);
        expect(played.filter(({ turns }) => turns === 0)).toEqual([]);
        expect(played.filter(({ largest }) => largest >= mostBytes)).toEqual([]);
      },
    );
  },
);
