import { type applyD1Migrations, env } from "cloudflare:test";
import type { Env } from "../../app/platform/env";
import { type Plane, planeNames } from "../../app/platform/planes";
import { lazyD1 } from "./lazy-d1";

type Migrations = Parameters<typeof applyD1Migrations>[1];

type TestEnv = Env & {
  TEST_DIRECTORY_MIGRATIONS: Migrations;
  TEST_CLINIC_MIGRATIONS: Migrations;
};

/** The bindings as they are, whose databases are as the last reset left them. */
export const rawEnv = env as unknown as TestEnv;

/** What the tests' setup watches: each plane is told of when a test first asks for it, anything else of a name alone. */
export const watch: { touched: boolean; ready: (plane: Plane) => Promise<void> } = {
  touched: false,
  ready: () => Promise.resolve(),
};

const planes: ReadonlySet<string> = new Set(planeNames);
const isPlane = (name: string): name is Plane => planes.has(name);
const lazy = new Map<Plane, D1Database>();

/** Whoever reaches an object, a bucket or a queue may reach these two through it, with bindings that nobody watches. */
function touch(): void {
  if (watch.touched) return;
  watch.touched = true;
  for (const plane of ["DIRECTORY", "CLINIC_0"] as const) void watch.ready(plane).catch(() => undefined);
}

/** The bindings of the test Worker. A database is made when it is first asked: most tests need two of four, many none. */
export const testEnv: TestEnv = new Proxy(rawEnv, {
  get(target, name, receiver) {
    const value: unknown = Reflect.get(target, name, receiver);
    if (typeof name === "symbol" || typeof value !== "object" || value === null || Array.isArray(value)) return value;
    touch();
    if (!isPlane(name)) return value;
    const known = lazy.get(name) ?? lazyD1(target[name], () => watch.ready(name));
    lazy.set(name, known);
    return known;
  },
});

declare module "~/features/kernel/events/event" {
  /** An event of no feature, for what is the same with every event. */
  interface EventData {
    "test.happened": Record<string, never>;
  }
}
