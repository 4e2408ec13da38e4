import { sql, type SQL } from "drizzle-orm";
import type { OrPlaces } from "~/db/kept";
import { moodDay } from "~/features/diary/mood/day/mood-day.table";
import type { PatientActor } from "~/features/kernel/actor";
import { safetyPlan } from "~/features/safety-plan/safety-plan.table";
import { emergencyContact } from "../contacts/emergency-contact.table";
import { firstStepAway } from "./first-step.table";
import { patientSteps, type PatientStep } from "./first-steps";

type Place = OrPlaces<Pick<PatientActor, "clinicId" | "memberId">>;

function isDone(step: PatientStep, { clinicId, memberId }: Place): SQL {
  switch (step) {
    case "entry":
      return sql`exists (select 1 from ${moodDay} where ${moodDay.clinicId} = ${clinicId} and ${moodDay.patientId} = ${memberId})`;
    case "contact":
      return sql`exists (select 1 from ${emergencyContact} where ${emergencyContact.clinicId} = ${clinicId} and ${emergencyContact.patientId} = ${memberId})`;
    case "plan":
      return sql`exists (select 1 from ${safetyPlan} where ${safetyPlan.clinicId} = ${clinicId} and ${safetyPlan.patientId} = ${memberId})`;
    default:
      return step satisfies never;
  }
}

function isAway(step: PatientStep, { clinicId, memberId }: Place): SQL {
  const { clinicId: clinic, memberId: member, step: name } = firstStepAway;
  return sql`exists (select 1 from ${firstStepAway} where ${clinic} = ${clinicId} and ${member} = ${memberId} and ${name} = ${step})`;
}

/**
 * What is left of a patient's first steps as one value of a statement ("entry plan"), for a page that asks its database anyway: a row
 * by key for each step that is done or put away, none for one that is not.
 */
export function patientStepsLeft(place: Place): SQL<string> {
  const left = patientSteps.map((step) => {
    const over = sql`${isDone(step, place)} or ${isAway(step, place)}`;
    return sql`case when ${over} then '' else ${`${step} `} end`;
  });
  return sql<string>`${sql.join(left, sql` || `)}`;
}
