import { and, eq, type Column } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { regimenMark } from "./mark/regimen-mark.table";
import { openMark, openRegimen } from "./medication-seal.server";
import { regimen } from "./regimen/regimen.table";

const own =
  (table: { clinicId: Column; patientId: Column }) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.patientId, memberId));

/** What a patient takes and does, in their words: theirs, told to them and gone with them. */
export const medicationData: PersonalData = {
  feature: "medication",
  stores: [
    clinicTable(regimen, {
      whose: "patient",
      of: own(regimen),
      by: [regimen.id],
      show: async (row, place) => {
        const { version: _, ...told } = await openRegimen(await readingVault(place, place.memberId), row);
        return told;
      },
    }),
    clinicTable(regimenMark, {
      whose: "patient",
      of: own(regimenMark),
      by: [regimenMark.regimenId, regimenMark.slot],
      show: async (row, place) => openMark(await readingVault(place, place.memberId), row),
    }),
  ],
};
