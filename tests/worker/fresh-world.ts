import "./one-prototype";
import { reset } from "cloudflare:test";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import type { Plane } from "~/platform/planes";
import { learnMigrations, learntMigrations, makeDatabase } from "./databases";
import { watch } from "./env";
import { resetBoardWorld } from "./test-board";

// Every test starts on empty, migrated databases: it owns the whole world. One that touches nothing of it pays nothing.
export async function freshWorld(): Promise<void> {
  if (!learntMigrations()) {
    await reset();
    await learnMigrations();
    watch.touched = true;
  }
  if (watch.touched) await reset();
  watch.touched = false;
  const made = new Map<Plane, Promise<void>>();
  watch.ready = (plane) => {
    const ready = made.get(plane) ?? makeDatabase(plane);
    made.set(plane, ready);
    return ready;
  };
  forgetDataKeys();
  resetBoardWorld();
}
