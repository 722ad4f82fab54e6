const chains = 40;
const chainLength = 25;

/** A flow file of 1,000 steps and 1,520 lines: 40 triggers, each with a path in which every third step decides something. */
export function largeFlow() {
  const nodes = {};
  const edges = {};
  for (let chain = 0; chain < chains; chain += 1) {
    for (let place = 0; place < chainLength; place += 1) {
      const id = `n${chain}_${place}`;
      const step = stepAt(chain, place);
      nodes[id] = { id, position: { x: place * 340, y: chain * 320 }, ...step };
      if (place === chainLength - 1) continue;
      const exits = step.type === 'condition' ? ['branch:a', 'branch:b', 'otherwise'] : ['then'];
      for (const exit of exits) {
        const edge = `e${chain}_${place}_${exit.replace(':', '_')}`;
        const to = { node: `n${chain}_${place + 1}` };
        edges[edge] = { id: edge, from: { node: id, exit }, to };
      }
    }
  }
  const settings = { name: 'Large', description: '', kind: 'conversation', defaultLocale: 'en' };
  const rest = { locales: ['en'], variables: {}, notes: {}, groups: {}, tests: {} };
  return {
    format: 'bellhop/flow',
    formatVersion: 1,
    id: 'large',
    ...settings,
    ...rest,
    nodes,
    edges,
  };
}

function stepAt(chain, place) {
  const name = `Step ${chain}x${place}`;
  if (place === 0) {
    const config = { on: 'keywords', keywords: [`word${chain}`], mode: 'contains' };
    return { type: 'message', version: 1, name, config };
  }
  if (place % 3 !== 0 || place === chainLength - 1) {
    const text = { en: `Hello {{ customer.name }}, this is answer ${chain}x${place}.` };
    return { type: 'reply', version: 1, name, config: { text, quickReplies: [] } };
  }
  const branch = (id) => {
    const value = [`${id}${chain}x${place}`];
    const items = [{ id: `r${id}`, subject: 'text', operator: 'contains', value }];
    return { id, name: '', match: 'any', items };
  };
  return { type: 'condition', version: 2, name, config: { branches: [branch('a'), branch('b')] } };
}
