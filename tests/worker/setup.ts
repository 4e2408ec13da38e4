import { applyD1Migrations, reset } from "cloudflare:test";
import { beforeEach } from "vitest";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { shardNames } from "~/platform/platform";
import { testEnv } from "./env";

// Every test starts on empty, migrated databases: it owns the whole world.
beforeEach(async () => {
  await reset();
  forgetDataKeys();
  await applyD1Migrations(testEnv.DIRECTORY, testEnv.TEST_DIRECTORY_MIGRATIONS);
  await Promise.all(shardNames.map((name) => applyD1Migrations(testEnv[name], testEnv.TEST_CLINIC_MIGRATIONS)));
});
