import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApp } from "../scripts/app-server.mjs";
import { buildIfChanged } from "../scripts/build.mjs";
import { startProviders } from "../scripts/providers/server.mjs";
import { demoState } from "./demo-state.mjs";

/**
 * The built product with the demo data and its own provider simulator, on free ports and throw-away state.
 * @param {Omit<Parameters<typeof startApp>[0], "stateDir" | "port">} [options]
 */
export async function startDemo(options = {}) {
  if (options.script === undefined) await buildIfChanged();
  const stateDir = await mkdtemp(join(tmpdir(), "caris-test-"));
  const providers = await startProviders({ port: 0 });
  /** @type {Record<string, string>} */
  const bindings = {
    ...(await demoState(stateDir)),
    ENVIRONMENT: "test",
    RESEND_BASE_URL: `${providers.url}/resend`,
    TWILIO_BASE_URL: `${providers.url}/twilio`,
    STRIPE_BASE_URL: `${providers.url}/stripe`,
    OPENAI_BASE_URL: `${providers.url}/openai/v1`,
    ...options.bindings,
  };
  const app = await startApp({ ...options, stateDir, bindings });
  providers.setWebhook({ url: `${app.url}/api/webhooks/resend`, secret: String(bindings.RESEND_WEBHOOK_SECRET) });
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
