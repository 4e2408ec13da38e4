import { and, eq } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { openWord } from "./care-words-seal.server";
import { careWord } from "./word/care-word.table";

/** What a patient wants to read on a bad day: theirs, told to them and gone with them. */
export const careWordsData: PersonalData = {
  feature: "care-words",
  operation: { what: "Palavras de cuidado", why: "Ler em um dia difícil o que a pessoa escolheu", of: "Pacientes" },
  goes: [{ who: "patient", words: "As palavras de cuidado que você guardou" }],
  stores: [
    clinicTable(careWord, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(careWord.clinicId, clinicId), eq(careWord.patientId, memberId)),
      by: [careWord.id],
      show: async (row, place) => {
        const { version: _, ...told } = await openWord(await readingVault(place, place.memberId), row);
        return told;
      },
    }),
  ],
};
