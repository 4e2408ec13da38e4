import type { Env } from "~/platform/env";
import { planeNames } from "~/platform/planes";
import { testEnv } from "./env";

/** A runner that dies at one of its calls to a database: before it was made, or after, without learning what came of it. */
export type Death = { at: number; after: boolean };

/** That the runner is dead. */
export class Killed extends Error {
  override name = "Killed";
}

/**
 * Databases that count what is asked of them, and of which one call is the runner's last.
 * @param meanwhile is done before each call: what others do at that moment
 */
export function killableEnv(death: Death | null, meanwhile: (call: number) => Promise<void>) {
  let calls = 0;
  const gate = async <T>(work: () => Promise<T>): Promise<T> => {
    const call = ++calls;
    if (death && call > death.at) throw new Killed();
    await meanwhile(call);
    if (death && !death.after && call === death.at) throw new Killed();
    const done = await work();
    if (death?.after && call === death.at) throw new Killed();
    return done;
  };
  const session = (d1: D1Database) => {
    const real = d1.withSession("first-primary");
    const inner = new WeakMap<object, D1PreparedStatement>();
    const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
      const wrapped = {
        bind: (...values: unknown[]) => wrap(statement.bind(...values)),
        all: () => gate(() => statement.all()),
      };
      inner.set(wrapped, statement);
      return wrapped as unknown as D1PreparedStatement;
    };
    return {
      prepare: (query: string) => wrap(real.prepare(query)),
      batch: (all: D1PreparedStatement[]) => gate(() => real.batch(all.map((one) => inner.get(one) ?? one))),
      getBookmark: () => real.getBookmark(),
    };
  };
  const planes = Object.fromEntries(planeNames.map((name) => [name, { withSession: () => session(testEnv[name]) }]));
  return { env: { ...testEnv, ...planes } as unknown as Env, calls: () => calls };
}
