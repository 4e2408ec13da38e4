import type { PatientCtx } from "~/features/kernel/ctx";
import type { WordText } from "~/features/care-words/word/care-word";
import { readKept } from "~/features/care-words/word/read-words.server";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import type { SafetyPlan } from "~/features/safety-plan/safety-plan";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { AlertHead } from "../board/alert";
import { listContacts } from "../contacts/contacts.server";
import type { Duty } from "../duty";
import { ifInTime } from "../board/if-in-time.server";
import { liveOwnSos } from "./own-sos.server";
import { readDuty } from "../ladder/readiness.server";

/** Somebody a patient may call, as their page shows them. */
export type HelpContact = { name: string; relation: string | null; phone: string };

/** What stands beside the button; what could not be had in time is null, and the button is there without it. */
export type OwnHelp = {
  plan: Pick<SafetyPlan, "steps" | "savedAt"> | null;
  contacts: HelpContact[] | null;
  duty: Duty | null;
  /** What they want to read on a bad day, in their order. */
  words: WordText[] | null;
};

/** The patient's plan and contacts and who would be called: for their own pages of help, which open without any of it. */
export async function readOwnHelp(ctx: PatientCtx): Promise<OwnHelp> {
  requireRole(ctx.actor, "patient");
  const [plan, contacts, duty, words] = await Promise.all([
    ifInTime("plan", readSafetyPlan(ctx, { patientId: ctx.actor.memberId })),
    ifInTime("contacts", listContacts(ctx)),
    ifInTime("duty", readDuty(ctx)),
    ifInTime("words", readKept(ctx)),
  ]);
  return {
    plan: plan && { steps: plan.steps, savedAt: plan.savedAt },
    contacts: contacts && contacts.map(({ name, relation, phone }) => ({ name, relation, phone })),
    duty,
    words: words && words.map(({ text, from }) => ({ text, from })),
  };
}

/** The patient's live alert, if the board says in time that there is one. */
export function findLiveSos(ctx: PatientCtx): Promise<AlertHead | null> {
  return ifInTime("live", liveOwnSos(ctx));
}
