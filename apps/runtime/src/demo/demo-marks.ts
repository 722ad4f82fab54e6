/** By these the demo shop knows again what it has made. */
export const demoAuthor = 'Bellhop';
export const demoKey = 'demo';
