import type { TestProject } from "vitest/node";
import { startDemo } from "../demo-app.mjs";
import { startPublisher } from "./publisher";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    url: string;
    providersUrl: string;
    stateDir: string;
    publisherUrl: string;
  }
}

// Hundreds of requests a second are the point of some suites; pipeline.limits.test.ts starts an app with the real limits.
const plenty = { simple: { limit: 1_000_000, period: 10 } };

/** One built app with the demo data for every test over HTTP, in throw-away state, with its own provider simulator. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemo({
    bindings: { API_ALLOWED_ORIGINS: "https://app.parceira.test" },
    adjust: (options) => ({ ...options, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
  });
  project.provide("url", demo.url);
  project.provide("providersUrl", demo.providersUrl);
  project.provide("stateDir", demo.stateDir);
  const publisher = await startPublisher(demo.mf);
  project.provide("publisherUrl", publisher.url);
  return async () => {
    publisher.stop();
    await demo.stop();
  };
}
