/** Bytes that a page transfers when it loads everything behind this package's door. */
export function browserPart(): Promise<{ brotli: number; gzip: number }>;
