import { and, eq } from "drizzle-orm";
import { named, clinicTable } from "~/features/kernel/personal-rows.server";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { importFile } from "./file/import-file.table";
import { importRow } from "./file/import-row.table";
import { openName } from "./file/import-seal";
import { takeout, takeoutPart } from "./takeout/takeout.table";
import { eraseOwnParts } from "./takeout/takeout.repo.server";
import { eraseOwnRows } from "./file/imports.repo.server";

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(importFile.clinicId, clinicId), eq(importFile.memberId, memberId));

/** Spreadsheets on their way: of who brings them, for a week. What was brought is where it belongs. */
export const importsData: PersonalData = {
  feature: "imports",
  operation: { what: "Trazer e levar planilhas", why: "Começar e sair sem perder nada", of: "Pacientes e equipe" },
  stores: [
    {
      ...named(importRow),
      inPlace: {
        whose: "member",
        export: "rows of a spreadsheet that its owner has; what was brought of it is told where it is",
        erase: (place) => eraseOwnRows(place.db, place),
        retain: null,
      },
    },
    {
      ...named(takeoutPart),
      inPlace: {
        whose: "member",
        export: "a copy of what is told where it is, kept for a day",
        erase: (place) => eraseOwnParts(place.db, place),
        retain: null,
      },
    },
    clinicTable(takeout, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(takeout.clinicId, clinicId), eq(takeout.memberId, memberId)),
      by: [takeout.id],
      show: ({ id, state, createdAt, readyAt }) => ({ id, state, createdAt, readyAt }),
    }),
    clinicTable(importFile, {
      whose: "member",
      of: own,
      by: [importFile.id],
      show: async ({ id, kind, state, nameSealed, total, done, createdAt }, place) => {
        const name = await orUnreadable(
          openName(await readingVault(place, place.memberId), id, nameSealed),
          unreadableText,
        );
        return { id, kind, state, name, total, done, createdAt };
      },
    }),
  ],
};
