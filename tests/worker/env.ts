import { type applyD1Migrations, env } from "cloudflare:test";
import type { Env } from "../../app/platform/env";

type Migrations = Parameters<typeof applyD1Migrations>[1];

type TestEnv = Env & {
  TEST_DIRECTORY_MIGRATIONS: Migrations;
  TEST_CLINIC_MIGRATIONS: Migrations;
};

/** The bindings of the test Worker. */
export const testEnv = env as unknown as TestEnv;

declare module "~/features/kernel/events/event" {
  /** An event of no feature, for what is the same with every event. */
  interface EventData {
    "test.happened": Record<string, never>;
  }
}
