/**
 * THE list of clinic shards: each is a D1 binding of this name in wrangler.toml. A new one is added here and there, and nowhere
 * else (docs/deploy.md, "A new shard").
 */
export const shardNames = ["CLINIC_0", "CLINIC_1"] as const;

export type ShardName = (typeof shardNames)[number];

/** The names of the two planes' databases: the directory and each clinic shard. */
export const planeNames = ["DIRECTORY", ...shardNames] as const;

export type Plane = (typeof planeNames)[number];
