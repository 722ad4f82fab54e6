export { advance } from './advance.ts';
export { engineRules } from './engine-rules.ts';
export { compileFlow, type CompiledFlow, type ReleasedFlow } from './compile-flow.ts';
export { isInCanary, type Canary } from './canary.ts';
export { compareFlows, type FlowComparison } from './compare-flows.ts';
export type { AdvanceOptions, Program, RunningChats, Transition } from './program.ts';
export {
  compileLanguage,
  trainLanguage,
  type CompiledLanguage,
} from './understand/compile-language.ts';
export { shopClock, type ShopClock } from './facts/shop-clock.ts';
export { chooseLocale } from './understand/choose-locale.ts';
export { understand, type Around } from './understand/understand.ts';
export { blankPaper, type Paper } from './paper/paper.ts';
export { imagineEvent, play, type PlayedTurn, type Scene } from './paper/play.ts';
export type { StartPlace } from './start-at.ts';
export { letTimePass } from './paper/let-time-pass.ts';
export type { TestFailure } from './test-case/compare-expectation.ts';
export { coverageOf, percentOf, type Coverage, type Share } from './test-case/coverage.ts';
export { type PlayedStep, type TestStage } from './test-case/play-test.ts';
export { expectationOf, recordTest } from './test-case/record-test.ts';
export { testFromEvents } from './test-case/test-from-events.ts';
export { maskEvents } from './mask/mask-events.ts';
export { runTestCase, type TestResult } from './test-case/run-test-case.ts';
export {
  runTest,
  runTests,
  stageOf,
  type Tested,
  type TestedCase,
  type TestShop,
  type TestTurn,
} from './test-case/run-tests.ts';
export { addVisits, type Visits } from './test-case/visits.ts';
export { saidIn, type StepRef } from './replay/compare-traces.ts';
export { changeWords, type ChangeWords } from './replay/change-words.ts';
export { groupChanges, type ChangeGroup, type JudgedChat } from './replay/group-changes.ts';
export { answeredBy } from './replay/answered-by.ts';
export { playChat } from './replay/play-chat.ts';
export type { PastChat, PastStep, PastTrace, PastTurn } from './replay/past-chat.ts';
export {
  judgeChat,
  replayChat,
  type FirstChange,
  type ReplayedTurn,
  type ReplayStage,
  type Verdict,
} from './replay/replay-chat.ts';
export { replayPrograms, type PastRelease, type ReplayShop } from './replay/replay-programs.ts';
export { depthOfTag } from './tag-chain.ts';
export { tryStep, type Tried } from './try-step.ts';
export { sayStep } from './say-step.ts';
export { templateScope } from './render-template.ts';
