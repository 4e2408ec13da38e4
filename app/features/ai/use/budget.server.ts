import type { Ctx, Scope } from "~/features/kernel/ctx";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { monthlyTokens } from "./ai-feature";
import { settleTokens, takeTokens } from "./use.repo.server";

type BudgetCtx = Pick<Ctx, "now"> & { db: ClinicDb };

/** What was taken of a clinic's month for one question. */
export type Taken = { month: string; tokens: number };

/** What a question cost: tokens, and of these what a model wrote. */
export type Used = { tokens: number; out: number };
export const nothingUsed: Used = { tokens: 0, out: 0 };

/** Takes what a question may cost at most, before it is asked. @returns null when the clinic's month is used up */
export async function takeBudget({ db, now }: BudgetCtx, scope: Scope, tokens: number): Promise<Taken | null> {
  const month = new Date(now()).toISOString().slice(0, 7);
  const isThere = await takeTokens(db, scope, { month, tokens, cap: monthlyTokens });
  return isThere ? { month, tokens } : null;
}

/** Statement that makes what was taken what was used. @param used tokens, and of these what a model wrote */
export function settleBudget(db: ClinicDb, scope: Scope, taken: Taken, { tokens, out }: Used): Statement {
  return settleTokens(db, scope, taken.month, tokens - taken.tokens, out);
}
