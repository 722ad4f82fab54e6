/** A part of a pattern that this engine leaves out on purpose: it cannot be matched in linear time. */
export interface UnsupportedPart {
  readonly code: 'regex.backReference' | 'regex.lookAround';
  readonly detail: string;
  /** UTF-16 offset in the pattern. */
  readonly position: number;
}

const backReference = /\\(?:[1-9]|k(?=[<{']))/y;
const lookAround = /\(\?<?[=!]/y;

/** The first back reference (`\1`, `\k<name>`) or look-around (`(?=`, `(?<!`) outside of character classes. */
export function findUnsupportedPart(source: string): UnsupportedPart | null {
  let inClass = false;
  for (let position = 0; position < source.length; position += 1) {
    const unit = source.charAt(position);
    if (!inClass) {
      const reference = matchAt(backReference, source, position);
      if (reference) return { code: 'regex.backReference', detail: reference, position };
      const look = matchAt(lookAround, source, position);
      if (look) return { code: 'regex.lookAround', detail: look, position };
    }
    if (unit === '\\') position += 1;
    else if (unit === '[') inClass = true;
    else if (unit === ']') inClass = false;
  }
  return null;
}

function matchAt(pattern: RegExp, source: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0];
}
