import { and, eq, sql } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { record, type Holding, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, eraseRows, everyRow, named } from "~/features/kernel/personal-rows.server";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { safetyPlanVersion } from "./history/safety-plan-version.table";
import { openSteps } from "./plan-seal.server";
import { safetyPlan } from "./safety-plan.table";
import { planSign } from "./signs/plan-sign.table";
import { signsField, signsIn } from "./signs/present-signs.server";

const ownPlan = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(safetyPlan.clinicId, clinicId), eq(safetyPlan.patientId, memberId));
const ownVersions = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(safetyPlanVersion.clinicId, clinicId), eq(safetyPlanVersion.patientId, memberId));

/** When (ms) the plan was last written down, if it is part of a record: who was never in anybody's care has none. */
async function newestPlan(place: PersonPlace): Promise<number | null> {
  const { clinicId, memberId } = place;
  const inCare = sql`exists (select 1 from ${careLink} where ${careLink.clinicId} = ${clinicId} and ${careLink.patientId} = ${memberId})`;
  const found = await place.db
    .select({ at: safetyPlan.updatedAt })
    .from(safetyPlan)
    .where(and(ownPlan(place), inCare))
    .get();
  return found?.at ?? null;
}

/** What a plan said after each save. */
async function* versions(place: PersonPlace) {
  const plan = await place.db.select({ id: safetyPlan.id }).from(safetyPlan).where(ownPlan(place)).get();
  if (!plan) return;
  const [vault, nameOf] = [await readingVault(place, place.memberId), memberNames(place)];
  for await (const row of everyRow(place, safetyPlanVersion, ownVersions(place), [safetyPlanVersion.version])) {
    const { version, authorId, restoredFrom, createdAt } = row;
    const steps = await orUnreadable<unknown>(openSteps(vault, plan.id, version, row.stepsSealed), unreadableText);
    yield { version, steps, savedBy: await nameOf(authorId), restoredFrom, createdAt };
  }
}

const history: Holding<PersonPlace> = {
  whose: "patient",
  export: versions,
  erase: async (place) => place.isKept || eraseRows(place, safetyPlanVersion, ownVersions(place)),
  retain: record,
};

/** A patient's safety plan with its history. */
export const safetyPlanData: PersonalData = {
  feature: "safety-plan",
  operation: {
    what: "Plano de segurança",
    why: "O que fazer e quem chamar em uma crise",
    of: "Pacientes e pessoas próximas",
  },
  stores: [
    clinicTable(planSign, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(planSign.clinicId, clinicId), eq(planSign.patientId, memberId)),
      by: [planSign.saidAt, planSign.id],
      show: async ({ id, saidAt, signsSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        const signs = await orUnreadable<unknown>(
          vault.open(signsField(id), signsSealed).then(signsIn),
          unreadableText,
        );
        return { saidAt, signs };
      },
      retain: record,
    }),
    { ...named(safetyPlanVersion), inPlace: history },
    clinicTable(safetyPlan, {
      whose: "patient",
      of: ownPlan,
      by: [safetyPlan.id],
      show: ({ id, version, reviewEveryDays, reviewDueAt, reviewedAt, reviewCount, createdAt, updatedAt }) => {
        return { id, version, reviewEveryDays, reviewDueAt, reviewedAt, reviewCount, createdAt, updatedAt };
      },
      retain: { ...record, newest: newestPlan },
    }),
  ],
};
