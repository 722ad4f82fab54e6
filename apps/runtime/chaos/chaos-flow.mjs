import { flowFile, node, said } from '../bench/bench-flow.mjs';

/** What a chat has when the flow has answered all of its messages. */
export const endTags = ['reminded', 'wrote'];
/** The step that sets a timer, and after how long it fires. */
export const pause = { node: 'pause', milliseconds: 60_000 };

/**
 * Counts, tags and answers at once; asks the outside and says a word when that has answered, or not; waits, and speaks
 * again. What is said has a number in its chat: an update that was lost, and a step that ran twice, show in it.
 */
export function chaosFlow(platform) {
  const nodes = [
    node('any', 'message', { on: 'any', canInterrupt: false }),
    node('count', 'set-variable', plusOne('variable', 'count')),
    node('seen', 'set-variable', plusOne('field', 'seen')),
    node('tag', 'tag-lead', tagged('wrote')),
    node('got', 'reply', said('got {{ message.text }} as {{ count }}')),
    node('ask', 'http-request', asking(`${platform}/ask`)),
    node('answered', 'set-variable', plusOne('variable', 'answered')),
    node('later', 'reply', said('later {{ answered }}')),
    node(pause.node, 'wait', { until: 'time', minutes: 1, atLeast: 0, time: '' }),
    node('fired', 'set-variable', plusOne('variable', 'fired')),
    node('again', 'tag-lead', tagged('reminded')),
    node('reminded', 'reply', said('reminded {{ fired }}')),
  ];
  const ways = ['any', 'count', 'seen', 'tag', 'got', 'ask'];
  const waysAfter = ['answered', 'later', pause.node, 'fired', 'again', 'reminded'];
  const lines = [
    ...inTurn(ways),
    ...['ok', 'failed', 'timeout'].map((exit) => ['ask', exit, 'answered']),
    ...inTurn(waysAfter),
  ];
  return flowFile('Chaos', nodes, lines);
}

function inTurn(steps) {
  return steps.slice(1).map((step, at) => [steps[at], 'then', step]);
}

function plusOne(to, name) {
  const names = to === 'variable' ? { name, fieldName: '' } : { name: '', fieldName: name };
  return { to, ...names, operation: 'add', value: '1', days: 0 };
}

function tagged(tag) {
  return { addTags: [tag], removeTags: [], lead: false, stage: 'keep', scoreChange: 0 };
}

function asking(url) {
  const nothing = { body: '', mapping: [], headers: [], statuses: [] };
  return { method: 'GET', url, ...nothing, timeoutSeconds: 15, retries: 0 };
}
