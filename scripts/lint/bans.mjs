/** A rule that reports every place that one of its selectors finds, with what it says to it. */
function ban(says) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(says).map(([selector, message]) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

const noClock = 'No clock in a pure package: take the time as a value.';

/** Ways of writing that are forbidden. Where, `oxlint.config.mjs` says. */
export const bans = {
  'no-enum': ban({
    TSEnumDeclaration: 'Use a union of strings or a const object, not an enum.',
  }),
  'no-default-export': ban({
    ExportDefaultDeclaration:
      'Export by name. Default exports are for config files and plugins of tools only.',
  }),
  'no-clock-or-chance': ban({
    "NewExpression[callee.name='Date'][arguments.length=0]": noClock,
    "CallExpression[callee.name='Date']": noClock,
    "MemberExpression[object.name='Date'][property.name='now']": noClock,
    "MemberExpression[object.name='Math'][property.name='random']":
      'No randomness in a pure package: take the seed as a value.',
  }),
};
