import { and, eq, type Column } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, everyRow } from "~/features/kernel/personal-rows.server";
import { regimenMark } from "./mark/regimen-mark.table";
import { openMark, openRegimen, openWhole } from "./medication-seal.server";
import { stretchesOf } from "./regimen/adherence";
import { regimen } from "./regimen/regimen.table";

const own =
  (table: { clinicId: Column; patientId: Column }) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.patientId, memberId));

const names = new WeakMap<PersonPlace, Promise<ReadonlyMap<string, string>>>();

/** What each of them is called: read once for all marks of a place, which are many. */
function namesOf(place: PersonPlace): Promise<ReadonlyMap<string, string>> {
  const read = async () => {
    const vault = await readingVault(place, place.memberId);
    const found = new Map<string, string>();
    for await (const row of everyRow(place, regimen, own(regimen)(place), [regimen.id]))
      found.set(row.id, (await openRegimen(vault, row)).name);
    return found;
  };
  const known = names.get(place) ?? read();
  names.set(place, known);
  return known;
}

/** What a patient takes and does, in their words: theirs, told to them and gone with them. */
export const medicationData: PersonalData = {
  feature: "medication",
  operation: {
    what: "Remédios e hábitos que a pessoa anota",
    why: "Lembrar na hora certa e mostrar o que foi tomado ou feito",
    of: "Pacientes",
  },
  goes: [{ who: "patient", words: "Seus remédios e hábitos, e o que você marcou deles" }],
  stores: [
    clinicTable(regimen, {
      whose: "patient",
      of: own(regimen),
      by: [regimen.id],
      show: async (row, place) => {
        const { version: _, ...told } = await openWhole(await readingVault(place, place.memberId), row);
        // How its hours changed, as far back as they are kept.
        return { ...told, stretches: stretchesOf(row).map(({ from, times }) => ({ startedAt: from, times })) };
      },
    }),
    clinicTable(regimenMark, {
      whose: "patient",
      of: own(regimenMark),
      by: [regimenMark.regimenId, regimenMark.slot],
      show: async (row, place) => {
        const { regimenId, ...mark } = await openMark(await readingVault(place, place.memberId), row);
        return { regimenId, regimen: (await namesOf(place)).get(regimenId) ?? null, ...mark };
      },
    }),
  ],
};
