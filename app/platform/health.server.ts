import { seconds } from "~/lib/duration";
import { durableAttempts } from "./attempts.server";
import type { Env } from "./env";

/** Whether a part of ours answers; resolves when it does, rejects when it does not. */
export type HealthProbes = { cache(): Promise<void>; storage(): Promise<void>; realtime(): Promise<void> };

/** Probes of KV, R2 and Durable Objects. They read what does not exist: cheap, and nothing is left behind. */
export function healthProbes(env: Env): HealthProbes {
  return {
    async cache() {
      await env.CACHE.get("health-probe");
    },
    async storage() {
      await env.FILES.head("health-probe");
    },
    async realtime() {
      await durableAttempts(env.ATTEMPT_GUARD).check("health-probe", { limit: 1, window: seconds(1) });
    },
  };
}
