import { reset } from "cloudflare:test";
import { beforeEach } from "vitest";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { makeDatabases } from "./databases";
import { resetBoardWorld } from "./test-board";

// Every test starts on empty, migrated databases: it owns the whole world.
beforeEach(async () => {
  await reset();
  forgetDataKeys();
  resetBoardWorld();
  await makeDatabases();
});
