import { minutes } from "~/lib/duration";
import { dropKept, keepForReading, readKept } from "~/ui/device/kept";
import type { PlanSteps, SafetyPlan } from "../safety-plan";

/** What the device keeps of a plan: what helps in a bad moment. */
export type KeptPlan = { steps: PlanSteps; savedAt: number };

const name = "safety-plan";
/** A page that is looked at again and again asks no oftener. */
const pause = minutes(1);
let askedAt = 0;

/** Keeps a plan on this device for when there is no network; none forgets it. */
export async function keepPlan(owner: string, plan: Pick<SafetyPlan, "steps" | "savedAt"> | null): Promise<void> {
  if (plan === null) await dropKept(name);
  else await keepForReading(owner, name, { steps: plan.steps, savedAt: plan.savedAt } satisfies KeptPlan);
}

/** Asks for the plan of whoever is signed in and keeps it. Without an answer what is kept stays. */
export async function refreshPlan(owner: string): Promise<void> {
  if (Date.now() - askedAt < pause) return;
  askedAt = Date.now();
  const answer = await fetch("/api/patient/safety-plan", { headers: { "X-Member-Id": owner } });
  if (!answer.ok) return;
  const { data }: { data: { steps: PlanSteps; savedAt: string } | null } = await answer.json();
  await keepPlan(owner, data && { steps: data.steps, savedAt: Date.parse(data.savedAt) });
}

/** The plan kept for a person, or null. */
export async function keptPlan(owner: string): Promise<KeptPlan | null> {
  return (await readKept(owner, name)) as KeptPlan | null;
}
