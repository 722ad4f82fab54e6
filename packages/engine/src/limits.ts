/** The most steps that one event may take: a flow that needs more goes round in circles. */
export const stepLimit = 200;
/** How often one event may pass the same step. */
export const visitLimit = 50;
/** How deep sub-flows may call each other. */
export const callDepthLimit = 10;
/** Characters of one variable, and of all together, as JSON: what a chat remembers is read and written with every message. */
export const variableLimit = 4_000;
export const variablesLimit = 16_000;
/** Characters of what one step may note for its next visit, and how many steps may. */
export const memoryLimit = 1_000;
export const rememberedSteps = 50;
/** Runs that may wait beside one conversation. */
export const threadLimit = 10;
