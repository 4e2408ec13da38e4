import type { PatientCtx } from "~/features/kernel/ctx";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import type { SafetyPlan } from "~/features/safety-plan/safety-plan";
import { requireRole } from "~/features/tenancy/require-role";
import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import { log } from "~/platform/log";
import type { AlertHead } from "./alert";
import { listContacts } from "./contacts.server";
import type { Duty } from "./duty";
import { liveOwnSos } from "./own-sos.server";
import { readDuty } from "./readiness.server";

/** Somebody a patient may call, as their page shows them. */
export type HelpContact = { name: string; relation: string | null; phone: string };

/** What stands beside the button; what could not be had in time is null, and the button is there without it. */
export type OwnHelp = {
  plan: Pick<SafetyPlan, "steps" | "savedAt"> | null;
  contacts: HelpContact[] | null;
  duty: Duty | null;
};

/** Longest wait (ms) for what only stands beside the button. */
const patience = seconds(2);

/** What something comes to, or null when it fails or is late: nobody who needs help waits for a database. */
async function ifInTime<T>(what: "plan" | "contacts" | "duty" | "live", work: Promise<T>): Promise<T | null> {
  try {
    return await inTime(work, patience, () => {
      throw new Error("late");
    });
  } catch (error) {
    log({ event: "sos.page_without", what, error: error instanceof Error ? error.name : "unknown" });
    return null;
  }
}

/** The patient's plan and contacts and who would be called: for their own pages of help, which open without any of it. */
export async function readOwnHelp(ctx: PatientCtx): Promise<OwnHelp> {
  requireRole(ctx.actor, "patient");
  const [plan, contacts, duty] = await Promise.all([
    ifInTime("plan", readSafetyPlan(ctx, { patientId: ctx.actor.memberId })),
    ifInTime("contacts", listContacts(ctx)),
    ifInTime("duty", readDuty(ctx)),
  ]);
  return {
    plan: plan && { steps: plan.steps, savedAt: plan.savedAt },
    contacts: contacts && contacts.map(({ name, relation, phone }) => ({ name, relation, phone })),
    duty,
  };
}

/** The patient's live alert, if the board says in time that there is one. */
export function findLiveSos(ctx: PatientCtx): Promise<AlertHead | null> {
  return ifInTime("live", liveOwnSos(ctx));
}
