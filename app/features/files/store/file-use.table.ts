import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId, id } from "~/db/columns";

/** What a file can be part of: each feature adds its own, with who may see it (`<x>.file-gates.server.ts`). */
export interface FileTargets {}
export type FileTargetKind = keyof FileTargets;

/** One thing that files are part of: a message, an entry, or a member (of an avatar). */
export type FileTarget = { kind: FileTargetKind; id: string };

/** What a file is part of: whoever may see that may open the file. Clinic plane. */
export const fileUse = sqliteTable(
  "file_use",
  {
    clinicId: clinicId(),
    targetKind: text("target_kind").$type<FileTargetKind>().notNull(),
    targetId: id("target_id").notNull(),
    fileId: id("file_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.targetKind, t.targetId, t.fileId] }),
    index("file_use_file").on(t.clinicId, t.fileId),
  ],
);
