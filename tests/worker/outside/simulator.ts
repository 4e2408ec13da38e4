import { inject } from "vitest";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    /** Where tests/worker/global-setup.mjs has started the provider simulator. */
    simulator: string;
  }
}

/** The provider simulator's address. */
export const simulator = inject("simulator");

/** What one provider has taken, newest first. */
export async function outboxOf(provider: string): Promise<Record<string, unknown>[]> {
  return await (await fetch(`${simulator}/outbox.json?provider=${provider}`)).json();
}

/** Makes one provider behave until told otherwise: ok, down, slow, 429, 500 or garbage. `ms` of slow; `calls` it lasts, else for good. */
export async function setFault(provider: string, mode: string, { ms, calls }: { ms?: number; calls?: number } = {}) {
  await fetch(`${simulator}/faults`, { method: "POST", body: JSON.stringify({ provider, mode, ms, calls }) });
}

/** A simulator in good health and with an empty outbox. */
export async function resetSimulator(): Promise<void> {
  await setFault("*", "ok");
  await fetch(`${simulator}/outbox`, { method: "DELETE" });
}
