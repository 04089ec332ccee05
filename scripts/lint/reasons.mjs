/** A rule may be switched off for a line, but the line says why: `// eslint-disable-next-line rule -- reason`. */
export const reasons = {
  meta: { type: 'suggestion', messages: { reason: 'Say why: `-- reason` after the rule name.' }, schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/.test(comment.value) || /\s--\s+\S/.test(comment.value)) continue;
        context.report({ loc: comment.loc, messageId: 'reason' });
      }
    },
  }),
};
