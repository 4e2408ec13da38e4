import { and, eq } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData, type PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { careCycle } from "./cycle/care-cycle.table";
import { answerField, whyField } from "./cycle/set-cycle.server";
import { careGuardian } from "./guardian/care-guardian.table";
import { guardianField } from "./guardian/record-guardian.server";
import { careHandover } from "./handover/care-handover.table";
import { handoverField } from "./handover/propose-handover.server";

type Field = { table: string; row: string; column: string };

async function opened(place: PersonPlace, field: Field, text: string | null): Promise<string | null> {
  if (text === null) return null;
  const vault = await readingVault(place, place.memberId);
  return orUnreadable(vault.open(field, text), unreadableText);
}

/** Where a patient's care stands, who answers for a minor, and who was to take care over. */
export const careData: PersonalData = {
  feature: "care",
  operation: {
    what: "Acompanhamento, responsáveis e passagens",
    why: "Organizar o cuidado, também de menores de 18 anos",
    of: "Pacientes e responsáveis",
  },
  stores: [
    clinicTable(careCycle, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(careCycle.clinicId, clinicId), eq(careCycle.patientId, memberId)),
      by: [careCycle.setAt, careCycle.id],
      show: async ({ id, cycle, whySealed, setBy, setAt, agrees, answerSealed, answeredAt }, place) => {
        const why = await opened(place, whyField(id), whySealed);
        const answer = await opened(place, answerField(id), answerSealed);
        return { cycle, why, setBy: await memberNames(place)(setBy), setAt, agrees, answer, answeredAt };
      },
      retain: record,
    }),
    clinicTable(careGuardian, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(careGuardian.clinicId, clinicId), eq(careGuardian.patientId, memberId)),
      by: [careGuardian.patientId],
      show: async (
        { patientId, birthDate, nameSealed, relationSealed, emailSealed, authorisedOn, authorisedWay, recordedAt },
        place,
      ) => {
        const guardian = await opened(place, guardianField(patientId, "name"), nameSealed);
        const relation = await opened(place, guardianField(patientId, "relation"), relationSealed);
        const email = await opened(place, guardianField(patientId, "email"), emailSealed);
        return { birthDate, guardian, relation, email, authorisedOn, authorisedWay, recordedAt };
      },
      retain: record,
    }),
    clinicTable(careHandover, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(careHandover.clinicId, clinicId), eq(careHandover.patientId, memberId)),
      by: [careHandover.proposedAt, careHandover.id],
      show: async ({ id, fromId, toId, whySealed, status, proposedAt, decidedAt }, place) => {
        const nameOf = memberNames(place);
        const why = await opened(place, handoverField(id), whySealed);
        const from = fromId === null ? null : await nameOf(fromId);
        return { from, to: await nameOf(toId), why, status, proposedAt, decidedAt };
      },
      retain: record,
    }),
  ],
};
