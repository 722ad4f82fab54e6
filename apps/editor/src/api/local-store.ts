/** The one place that touches the browser's storage. It may be switched off or full: then nothing is remembered. */
export const localStore = {
  read(key: string): string | null {
    try {
      return window.localStorage.getItem(`bellhop.${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null): void {
    try {
      if (value === null) window.localStorage.removeItem(`bellhop.${key}`);
      else window.localStorage.setItem(`bellhop.${key}`, value);
    } catch {
      return;
    }
  },
};
