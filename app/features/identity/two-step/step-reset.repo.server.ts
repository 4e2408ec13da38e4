import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { account } from "../account/account.directory.table";
import { loginSession } from "../session/login-session.directory.table";
import { stepReset } from "./step-reset.directory.table";

export type StepResetRow = typeof stepReset.$inferSelect;
/** One as the platform's page shows it. */
export type StepReset = Omit<StepResetRow, "accountId" | "askedBy"> & { name: string; email: string };

/** Statement that notes what was asked for. */
export function insertStepReset(db: DirectoryDb, row: Omit<StepResetRow, "state" | "endedAt">): Statement {
  return db.insert(stepReset).values({ ...row, state: "asked" });
}

/** That the owner has signed in since it was asked for. */
const cameIn = sql`exists (select 1 from ${loginSession} where ${eq(loginSession.accountId, stepReset.accountId)}
  and ${gt(loginSession.createdAt, stepReset.askedAt)})`;

/**
 * Statement that ends one that is open. It refuses its whole batch by `step_reset.state`, which may not be null, when that has ended since it
 * was read, or is to be carried out and its owner has come in: a stop and the clock may come in one moment, and one of them alone stands.
 */
export function endStepReset(
  db: DirectoryDb,
  id: string,
  { state, endedAt }: { state: Exclude<StepResetRow["state"], "asked">; endedAt: number },
): Statement {
  const stands =
    state === "done" ? sql`${eq(stepReset.state, "asked")} and not ${cameIn}` : eq(stepReset.state, "asked");
  return db
    .update(stepReset)
    .set({ state: sql`case when ${stands} then ${state} end`, endedAt })
    .where(eq(stepReset.id, id));
}

/** The open one of an account. */
export function findOpenReset(db: DirectoryDb, accountId: string): Promise<StepResetRow | undefined> {
  return db
    .select()
    .from(stepReset)
    .where(and(eq(stepReset.accountId, accountId), eq(stepReset.state, "asked")))
    .get();
}

/** One by id, while it is open. */
export function findAskedReset(db: DirectoryDb, id: string): Promise<StepResetRow | undefined> {
  return db
    .select()
    .from(stepReset)
    .where(and(eq(stepReset.id, id), eq(stepReset.state, "asked")))
    .get();
}

/** Open ones whose time has come, the longest due first, and whether their owner has signed in since. */
export function listDueResets(db: DirectoryDb, now: number, limit: number) {
  return db
    .select({ id: stepReset.id, accountId: stepReset.accountId, cameIn: sql<number>`${cameIn}`.as("came_in") })
    .from(stepReset)
    .where(and(eq(stepReset.state, "asked"), lte(stepReset.dueAt, now)))
    .orderBy(asc(stepReset.dueAt))
    .limit(limit);
}

/** The newest of all, with whose account it is. */
export function listStepResetRows(db: DirectoryDb, limit: number): Promise<StepReset[]> {
  const { id, proof, state, askedAt, dueAt, endedAt } = stepReset;
  return db
    .select({ id, proof, state, askedAt, dueAt, endedAt, name: account.name, email: account.email })
    .from(stepReset)
    .innerJoin(account, eq(account.id, stepReset.accountId))
    .orderBy(desc(stepReset.id))
    .limit(limit);
}
