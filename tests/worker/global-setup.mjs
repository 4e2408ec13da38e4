import { startProviders } from "../../scripts/providers/server.mjs";

/**
 * The provider simulator, in Node beside workerd: the adapters' tests call it as they would the real ones.
 * @param {import("vitest/node").TestProject} project
 */
export async function setup(project) {
  const providers = await startProviders({ port: 0 });
  project.provide("simulator", providers.url);
  return providers.stop;
}
