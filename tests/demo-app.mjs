import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApp } from "../scripts/app-server.mjs";
import { buildIfChanged } from "../scripts/build.mjs";
import { startProviders } from "../scripts/providers/server.mjs";
import { seedOnce } from "../scripts/seed.mjs";

const ring = () => `local-test:${randomBytes(32).toString("base64url")}`;

/**
 * The built product with the demo data and its own provider simulator, on free ports and throw-away state.
 * @param {Omit<Parameters<typeof startApp>[0], "stateDir" | "port">} [options]
 */
export async function startDemo(options = {}) {
  await buildIfChanged();
  const stateDir = await mkdtemp(join(tmpdir(), "caris-test-"));
  const providers = await startProviders({ port: 0 });
  const bindings = {
    ENVIRONMENT: "test",
    MASTER_KEYS: ring(),
    TOKEN_KEYS: ring(),
    RESEND_BASE_URL: `${providers.url}/resend`,
    ...options.bindings,
  };
  await seedOnce(stateDir, bindings);
  const app = await startApp({ ...options, stateDir, bindings });
  return {
    ...app,
    bindings,
    stateDir,
    providersUrl: providers.url,
    async stop() {
      await app.stop();
      await providers.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
