import type { ApiOperation } from "~/features/kernel/api-operation";

const tables = import.meta.glob<readonly ApiOperation[]>("../../features/*/*.openapi.ts", {
  eager: true,
  import: "operations",
});

/** Every endpoint of /api: found in the features by file name, so that http/ need not know them and none is forgotten. */
export const operations: readonly ApiOperation[] = Object.values(tables).flat();
