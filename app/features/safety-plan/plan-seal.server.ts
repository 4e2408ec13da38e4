import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { PlanSteps } from "./safety-plan";

const items = z.array(z.object({ text: z.string(), phone: z.string().nullable() }));
const storedSteps = z.object({
  warningSigns: items,
  coping: items,
  distractions: items,
  supporters: items,
  professionals: items,
  environment: items,
});

/** Bound to plan and version, so that no version can be put in the place of another. */
const field = (planId: string, version: number) => ({
  table: "safety_plan_version",
  row: `${planId}/${version}`,
  column: "steps",
});

/** Seals what one version of a plan says under the patient's key. */
export function sealSteps(vault: Sealer, planId: string, version: number, steps: PlanSteps): Promise<string> {
  return vault.seal(field(planId, version), JSON.stringify(steps));
}

/** Opens what one version of a plan says. @throws AppError `kernel.unreadable` */
export async function openSteps(
  vault: Vault,
  planId: string,
  version: number,
  stepsSealed: string,
): Promise<PlanSteps> {
  return storedSteps.parse(JSON.parse(await vault.open(field(planId, version), stepsSealed)));
}
