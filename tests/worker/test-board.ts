import type { Platform } from "~/platform/platform";
import { SosBoard } from "../../workers/durable-objects/sos-board/sos-board";
import type { Job } from "../../workers/job-scope";

/** What a test holds of every board: its clock and what its providers do. */
export const boardWorld: {
  shift: number;
  alter: ((platform: Platform, job: Job) => Partial<Platform>) | null;
  down: boolean;
  hangs: boolean;
} = {
  shift: 0,
  alter: null,
  down: false,
  hangs: false,
};

/** Boards as they are: what one test did to them is no other's. */
export function resetBoardWorld(): void {
  Object.assign(boardWorld, { shift: 0, alter: null, down: false, hangs: false } satisfies typeof boardWorld);
}

/** A database that is down refuses; one that hangs never answers. */
const broken = () =>
  boardWorld.hangs ? new Promise<never>(() => undefined) : Promise.reject(new Error("D1_ERROR: the database is down"));

/** A database that does not answer: every statement of it fails. */
function brokenDb<T extends object>(db: T): T {
  return new Proxy(db, {
    get: (target, name, receiver) =>
      name === "batch" ? broken : brokenQuery(Reflect.get(target, name, receiver), target),
  });
}

function brokenQuery(value: unknown, self: object): unknown {
  if (typeof value !== "function") return value;
  return (...args: unknown[]) => failing((value as (...a: unknown[]) => object).apply(self, args));
}

/** A query that builds as ever and fails when it is awaited. */
function failing(query: object): object {
  return new Proxy(query, {
    get(target, name) {
      if (name === "then" && boardWorld.hangs) return () => undefined;
      if (name === "then") return (_: unknown, reject: (e: unknown) => void) => reject(new Error("D1_ERROR: down"));
      if (name === "get" || name === "all" || name === "run") return broken;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (...args: unknown[]) => failing(value.apply(target, args) as object) : value;
    },
  });
}

/** The board with its clock and its outside world in a test's hands. */
export class TestBoard extends SosBoard {
  protected override now(): number {
    return Date.now() + boardWorld.shift;
  }

  /** Loses every next step, as a bug or a broken migration might. */
  breakForTest(): void {
    this.core.sql.exec(
      "update alert set next_at = null, ladder = json_set(ladder, '$.nextAt', null), head = json_set(head, '$.nextAt', null)",
    );
  }

  protected override job(): Job {
    const job = super.job();
    const platform = { ...job.scope.platform, ...boardWorld.alter?.(job.scope.platform, job) };
    const scope = { ...job.scope, platform };
    const on = <C extends { db: object }>(ctx: C): C => ({
      ...ctx,
      platform,
      db: boardWorld.down ? brokenDb(ctx.db) : ctx.db,
    });
    return {
      ...job,
      scope: { ...scope, shard: (name) => (boardWorld.down ? brokenDb(job.scope.shard(name)) : job.scope.shard(name)) },
      directory: on(job.directory),
      shard: (plane) => on(job.shard(plane)),
    };
  }
}
