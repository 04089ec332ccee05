import workerAddress from './spellingWorker.ts?worker&url';

/** The types of the library do not know Trusted Types yet. */
interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

/** Starts the worker. The page's policy lets only this one address become a script. */
export function startSpellingWorker(): Worker {
  const address = new URL(workerAddress, document.baseURI).href;
  policy ??= policies()?.createPolicy('stet', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError('Only the spelling worker runs beside the page.');
      return asked;
    },
  }) ?? { createScriptURL: (asked) => asked };
  return new Worker(policy.createScriptURL(address), { type: 'module', name: 'spelling' });
}

let policy: { createScriptURL(address: string): string } | undefined;

function policies(): ScriptPolicies | undefined {
  return (globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes;
}
