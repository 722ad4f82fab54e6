import { freshState, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { advance, compileFlow } from '../src/index.ts';
import { flow, keywords, reply, says, step } from '../src/testing/build-flow.ts';

/** A flow of 20 branches behind 20 keyword triggers: what a busy shop has. */
function twentyBranches(): FlowDocument {
  const branches = Array.from({ length: 20 }, (_, index) => ({
    id: `b${String(index)}`,
    name: '',
    match: 'any',
    rules: [
      {
        id: `r${String(index)}`,
        subject: 'text',
        operator: 'contains',
        value: [`word${String(index)}`, `关键词${String(index)}`],
      },
      { id: `s${String(index)}`, subject: 'tag', operator: 'has', value: [`tag${String(index)}`] },
    ],
  }));
  const nodes: FlowNode[] = [
    ...branches.slice(1).map(({ id }) => keywords(`t_${id}`, [`start ${id}`, `开始${id}`])),
    keywords('t', ['price', '多少钱', 'ราคา']),
    step('c', 'condition', { branches }),
    ...branches.map(({ id }) => reply(`say_${id}`, 'Hello {{ customer.name }}, it is $12.')),
    reply('say_other', 'Tell me more, {{ customer.name }}.'),
  ];
  return flow('bench', nodes, [
    ['t', 'then', 'c'],
    ...branches.map(({ id }): [string, string, string] => ['c', `branch:${id}`, `say_${id}`]),
    ['c', 'otherwise', 'say_other'],
  ]);
}

interface EngineFigures {
  microsPerTurn: number;
  /** The reference: one event written as JSON and read again, in the same run. */
  microsPerJsonRound: number;
  compileMillis: number;
  /** One turn with 20 keywords in one flow, and with 5,000 in 200 flows of which the last is meant. */
  fewWordsMicros: number;
  manyWordsMicros: number;
  /** The first turn of the release with 5,000 keywords, which prepares the search. */
  manyWordsFirstMillis: number;
}

/** No trigger may have more. */
const mostWords = 500;

/** Flows of so many keywords each; a message asks for the last word of the last one. */
function flowsOfWords(flows: number, wordsEach: number) {
  const live = Array.from({ length: flows }, (_, index) => {
    const words = Array.from(
      { length: wordsEach },
      (_each, word) => `question${String(index)} number${String(word)}`,
    );
    const name = `words${String(index)}`;
    const triggers: FlowNode[] = [];
    for (let from = 0; from < wordsEach; from += mostWords) {
      triggers.push(keywords(`t${String(from)}`, words.slice(from, from + mostWords)));
    }
    const lines = triggers.map(({ id }): [string, string, string] => [id, 'then', 'say']);
    const document = flow(name, [...triggers, reply('say', 'Hello.')], lines);
    return compileFlow({ version: name, document });
  });
  const event = says(`hello, question${String(flows - 1)} number${String(wordsEach - 1)} please`);
  const program = { live, pinned: () => undefined };
  const start = performance.now();
  const { trace } = advance(program, freshState, event);
  const firstMillis = performance.now() - start;
  if (trace.flow !== live.at(-1)?.document.id) throw new Error('the last flow did not answer');
  return { turn: () => advance(program, freshState, event), firstMillis };
}

/** Half of the messages of the first figure fall through all twenty branches. */
export function engineBench(): EngineFigures {
  const document = twentyBranches();
  const compileStart = performance.now();
  const compiled = compileFlow({ version: 'v1', document });
  const compileMillis = performance.now() - compileStart;
  const program = { live: [compiled], pinned: () => undefined };
  const events = [says('what is the PRICE? word19 please'), says('老闆這個多少錢呀')];
  const [microsPerTurn = 0, microsPerJsonRound = 0] = middleMicros([
    (turn) => {
      const event = events[turn % events.length];
      if (event !== undefined) advance(program, freshState, event);
    },
    (turn) => {
      JSON.parse(JSON.stringify(events[turn % events.length]));
    },
  ]);
  const few = flowsOfWords(1, 20);
  const many = flowsOfWords(200, 25);
  const [fewWordsMicros = 0, manyWordsMicros = 0] = middleMicros([few.turn, many.turn]);
  return {
    microsPerTurn,
    microsPerJsonRound,
    compileMillis,
    fewWordsMicros,
    manyWordsMicros,
    manyWordsFirstMillis: many.firstMillis,
  };
}

interface EngineGrowth {
  flows: number;
  keywords: number;
  microsPerTurn: number;
}

/** One turn as flows grow in number, 20 keywords each, and as the keywords of one flow do. The last one is meant. */
export function engineGrowth(): EngineGrowth[] {
  const sizes: [flows: number, wordsEach: number][] = [
    ...[1, 10, 100, 1000].map((flows): [number, number] => [flows, 20]),
    ...[500, 2000, 20_000].map((words): [number, number] => [1, words]),
  ];
  const turns = sizes.map(([flows, wordsEach]) => flowsOfWords(flows, wordsEach).turn);
  const micros = middleMicros(turns);
  return sizes.map(([flows, wordsEach], at) => {
    return { flows, keywords: flows * wordsEach, microsPerTurn: micros[at] ?? 0 };
  });
}

const rounds = 101;
const turnsOfRound = 200;
/** They let the compiler see what is done often. */
const firstRounds = 50;

/**
 * Microseconds of one turn of each, the middle of many short rounds. They are taken in turn: a machine that is slow for a
 * second is slow for all of them then.
 */
function middleMicros(calls: readonly ((turn: number) => void)[]): number[] {
  const measured = calls.map((): number[] => []);
  for (let round = 0; round < firstRounds + rounds; round += 1) {
    for (const [at, call] of calls.entries()) {
      const start = performance.now();
      for (let turn = 0; turn < turnsOfRound; turn += 1) call(turn);
      const micros = ((performance.now() - start) * 1000) / turnsOfRound;
      if (round >= firstRounds) measured[at]?.push(micros);
    }
  }
  return measured.map((all) => all.sort((left, right) => left - right)[rounds >> 1] ?? 0);
}
