import { and, eq } from "drizzle-orm";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { eraseOwnExports } from "./copy/remove-export.server";
import { personExport } from "./copy/person-export.table";

/** Copies of their data that people have asked for: for a day, their bytes sealed in the files store. */
export const privacyData: PersonalData = {
  feature: "privacy",
  stores: [
    clinicTable(personExport, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(personExport.clinicId, clinicId), eq(personExport.memberId, memberId)),
      by: [personExport.id],
      show: ({ id, state, createdAt, readyAt }) => ({ id, state, createdAt, readyAt }),
      erase: eraseOwnExports,
    }),
  ],
};
