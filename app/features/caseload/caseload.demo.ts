import type { Demo } from "~/features/kernel/said/demo-stage";
import { shardNames } from "~/platform/planes";
import { settleCaseloads } from "./settle/settle-caseload.server";

/** What lists show of the demo people, from all that the features before have written. */
export const demo: Demo = async ({ shard, now }) => {
  for (const name of shardNames) await settleCaseloads({ db: shard(name), now: () => now });
};
