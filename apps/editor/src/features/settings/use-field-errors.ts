import { readApiError } from '../../api/api-error.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export interface FieldErrors {
  /** What no field of the form can show; null when there is nothing. */
  general: string | null;
  of: (field: string) => string | null;
}

/** Sorts a refusal into the fields that it is about. */
export function useFieldErrors(error: unknown, fields: readonly string[]): FieldErrors {
  const { errorText, inputProblemText } = useMessages();
  if (error === null) return { general: null, of: () => null };
  const { problems } = readApiError(error);
  const isShown = problems.some(({ path }) => fields.includes(path));
  return {
    general: isShown ? null : errorText(error),
    of: (field) => {
      const problem = problems.find(({ path }) => path === field);
      return problem === undefined ? null : inputProblemText(problem);
    },
  };
}
