import { compileLanguage, understand } from '@bellhop/engine';
import { groupSimilar, inspectIntents } from '@bellhop/language';
import { emptyLanguageBase } from '@bellhop/schema';
import type { Answer, Question } from './calls.ts';

/** Answers the page's questions, one after the other. Keeps the last language base that it was taught. */
export function createLanguageDesk(): (question: Question) => Answer {
  let language = compileLanguage(null, emptyLanguageBase);
  const answer = (question: Question): Answer => {
    switch (question.call) {
      case 'teach':
        language = compileLanguage(null, question.base);
        return { call: 'teach' };
      case 'read':
        return { call: 'read', understood: understand(language, question.text, question.around) };
      case 'inspect':
        return { call: 'inspect', report: inspectIntents(question.examples) };
      case 'group':
        return { call: 'group', groups: groupSimilar(question.texts) };
    }
  };
  return (question) => {
    try {
      return answer(question);
    } catch (error) {
      // The page says that there is no preview; a worker that died would leave it waiting.
      return { call: 'failed', reason: String(error) };
    }
  };
}
