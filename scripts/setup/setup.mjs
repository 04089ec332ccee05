import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { quietArguments, sandboxArguments } from './sandbox.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/** Everything Electron needs to run here, once Node and node_modules are there. */
export async function prepareElectron(givenArguments = []) {
  const { binary } = await ensureElectron();
  ensureSystemLibraries(binary);
  const flags = [...sandboxArguments(binary, givenArguments), ...quietArguments()];
  const endDisplay = await ensureDisplay();
  return { binary, flags, endDisplay };
}
