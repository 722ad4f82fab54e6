import { createContext, use } from 'react';

/** What the fields of one step's form share. */
export interface FormState {
  node: string;
  /** The language that was opened last in any of its fields; the preview follows. */
  language: string | null;
  onLanguage: (language: string) => void;
}

export const FormContext = createContext<FormState | null>(null);

/** Null outside of a step's form. */
export function useForm(): FormState | null {
  return use(FormContext);
}
