import type { Paper, PlayedTurn } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import { placeIn, sceneOf } from './chat-scene.ts';
import type { Settings } from './chat-settings.ts';
import { perform, type Deed } from './deed.ts';
import type { Profile } from './profile.ts';

export interface ChatTurn extends PlayedTurn {
  /** The flow as it was when the turn ran. */
  document: FlowDocument;
  /** The step that had been waiting was deleted meanwhile, so the chat stood nowhere. */
  lostPlace: boolean;
}

/** One thing that was done in the chat, to be done again. */
export interface Action {
  deed: Deed;
  profile: Profile;
  before: Paper;
  /** In a branch: the place of the action of the original that is done here once more. */
  echo?: number;
  /** Place of its first turn. */
  from: number;
}

/** A chat as it went: what was done, what came of it, and where it stands. */
export interface Course {
  actions: readonly Action[];
  turns: readonly ChatTurn[];
  paper: Paper;
}

interface Around {
  document: FlowDocument;
  settings: Settings;
  /** Microseconds, for how long each step took. */
  clock: () => number;
}

/** Does one thing more, with the flow as it is now. */
export function goOn(
  course: Course,
  { deed, profile, echo }: Pick<Action, 'deed' | 'profile' | 'echo'>,
  { document, settings, clock }: Around,
): Course {
  const { paper, lostPlace } = placeIn(document, course.paper);
  const scene = sceneOf(profile, { document, settings });
  const played = perform(deed, { scene, paper, clock });
  const added = played.turns.map((turn) => ({ ...turn, document, lostPlace }));
  const action = {
    deed,
    profile,
    before: course.paper,
    from: course.turns.length,
    ...(echo !== undefined && { echo }),
  };
  return {
    actions: [...course.actions, action],
    turns: [...course.turns, ...added],
    paper: played.paper,
  };
}

/** Does everything again with the flow as it is now, at the times and with the orders of then. */
export function goAgain(course: Course, around: Around): Course {
  const [first] = course.actions;
  if (first === undefined) return course;
  return course.actions.reduce<Course>(
    (so, action) => {
      const { now, orders } = action.before;
      return goOn({ ...so, paper: { ...so.paper, now, orders } }, action, around);
    },
    { actions: [], turns: [], paper: first.before },
  );
}

/** The chat before the thing was done that led to this turn; null when there is no such turn. */
export function before(course: Course, turn: number): { course: Course; action: Action } | null {
  const at = course.actions.findLastIndex(({ from }) => from <= turn);
  const action = course.actions[at];
  if (action === undefined || turn >= course.turns.length) return null;
  return {
    action,
    course: {
      actions: course.actions.slice(0, at),
      turns: course.turns.slice(0, action.from),
      paper: action.before,
    },
  };
}

/** Would the last turn run otherwise by now? Where cards lie does not matter. */
export function isOutdated({ turns }: Course, document: FlowDocument): boolean {
  const ran = turns.at(-1)?.document;
  if (ran === undefined || ran === document) return false;
  const ids = Object.keys(document.nodes);
  return (
    ran.edges !== document.edges ||
    ran.variables !== document.variables ||
    ran.defaultLocale !== document.defaultLocale ||
    ids.length !== Object.keys(ran.nodes).length ||
    ids.some((id) => {
      const [was, is] = [ran.nodes[id], document.nodes[id]];
      return was?.config !== is?.config || was?.type !== is?.type || was?.disabled !== is?.disabled;
    })
  );
}
