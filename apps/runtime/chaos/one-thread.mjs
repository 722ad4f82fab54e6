import { isDeepStrictEqual } from 'node:util';
import { wrong } from './findings.mjs';

/**
 * The engine alone, without server, database and clock: a chat's stored events one after the other from the very
 * beginning. Wherever it stands otherwise than what was stored, servers have got into each other's way.
 */
export function createOneThread({ advance, compileFlow, freshState }, versions) {
  const live = versions.map(({ id, document }) =>
    compileFlow({ version: id, document: JSON.parse(document) }),
  );
  const program = (release) => ({ live, pinned: () => undefined, ...(release && { release }) });

  return ({ externalId, turns, state: end }) => {
    let state = freshState;
    for (const { id, release, event, stateAfter } of turns) {
      ({ state } = advance(program(release), state, event));
      if (!isDeepStrictEqual(plain(state), stateAfter)) {
        return [wrong(`${externalId}: in one thread ${id} ends otherwise`)];
      }
    }
    if (isDeepStrictEqual(plain(state), end)) return [];
    return [wrong(`${externalId} does not end as in one thread`)];
  };
}

/** As it is stored. */
function plain(state) {
  return JSON.parse(JSON.stringify(state));
}
