import type { DirectoryCtx } from "~/features/kernel/ctx";
import { planCodes, type PlanVersion } from "../plan";
import { listNewestVersions } from "./plan-version.repo.server";

/** Plans as they are offered today, from the smallest; our own clinic's is not among them. */
export async function listPlans({ db }: Pick<DirectoryCtx, "db">): Promise<PlanVersion[]> {
  const place = ({ code }: PlanVersion) => planCodes.indexOf(code);
  const offered = (await listNewestVersions(db)).filter(({ code }) => code !== "house");
  return offered.sort((a, b) => place(a) - place(b));
}
