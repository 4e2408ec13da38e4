import { type applyD1Migrations, env } from "cloudflare:test";
import type { Env } from "../../app/platform/env";
import { type Plane, planeNames } from "../../app/platform/planes";
import { lazyD1 } from "./lazy-d1";

type Migrations = Parameters<typeof applyD1Migrations>[1];

type TestEnv = Env & {
  /** This run's throw-away folder, in which the databases lie. */
  TEST_FILES: Fetcher;
  TEST_DATABASE_FILES: Record<Plane, string>;
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
const known = new Map<string, object>();

/** Whoever reaches an object, a bucket or a queue may reach these two through it, with bindings that nobody watches. */
function touch(): void {
  if (watch.touched) return;
  watch.touched = true;
  for (const plane of ["DIRECTORY", "CLINIC_0"] as const) void watch.ready(plane).catch(() => undefined);
}

/** A binding whose every use is seen, however long a test file has held it. */
function watched(name: string, binding: object): object {
  if (isPlane(name))
    return lazyD1(binding as D1Database, () => {
      touch();
      return watch.ready(name);
    });
  return new Proxy(binding, {
    get(target, key) {
      touch();
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The bindings of the test Worker. A database is made when it is first asked: most tests need two of four, many none. */
export const testEnv: TestEnv = new Proxy(rawEnv, {
  get(target, name, receiver) {
    const value: unknown = Reflect.get(target, name, receiver);
    if (typeof name === "symbol" || typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const binding = known.get(name) ?? watched(name, value);
    known.set(name, binding);
    return binding;
  },
});

declare module "~/features/kernel/events/event" {
  /** An event of no feature, for what is the same with every event. */
  interface EventData {
    "test.happened": Record<string, never>;
  }
}
