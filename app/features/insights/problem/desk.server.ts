import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectOpenProblems } from "./problem.repo.server";

/** Whether no reported problem waits at a clinic's desk; for jobs, which may come late. */
export async function isDeskEmpty({ db }: ClinicCtx<SystemActor>, scope: Scope): Promise<boolean> {
  return (await selectOpenProblems(db, scope, 1)).length === 0;
}
