import { minutes, seconds } from "~/lib/duration";
import { durableAttempts } from "./objects/attempts.server";
import type { Env } from "./env";
import { durableBoards } from "./objects/sos.server";

/** Whether a part of ours answers; resolves when it does, rejects when it does not. */
export type HealthProbes = {
  cache(): Promise<void>;
  storage(): Promise<void>;
  realtime(): Promise<void>;
  sos(): Promise<void>;
};

/** The auditor looks each 30 s, and the cron each minute whether it has: later than this it is not at work. */
const auditorIsLate = minutes(2.5);

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
    async sos() {
      const boards = durableBoards(env.SOS_BOARD, env.SOS_AUDITOR);
      const isLate = async () => {
        const { lastRunAt } = await boards.auditor();
        return lastRunAt !== null && Date.now() - lastRunAt > auditorIsLate; // never yet: a new installation's first minute
      };
      if (!(await isLate())) return;
      await boards.wakeAuditor(); // after a pause of the whole installation it only wants waking
      if (await isLate()) throw new Error("the auditor is late");
    },
  };
}
