import { eq, sql } from "drizzle-orm";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { openEntry } from "~/features/diary/entry/entry-seal.server";
import { fetchOwnEntry } from "~/features/diary/entry/own-entry.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Person } from "./world";

/** Makes an entry's row be as rows were before they had a body: each text sealed by itself, in a column of its own. */
export async function asOfBefore({ ctx }: Person<"patient">, id: string): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const vault = await openVault(ctx, clinicId, memberId);
  const entry = await openEntry(vault, await fetchOwnEntry(ctx, id));
  const seal = (column: string, text: string) => vault.seal({ table: "diary_entry", row: id, column }, text);
  const rest = async (column: "files" | "emotions") =>
    Object.keys(entry[column]).length === 0 ? null : seal(column, JSON.stringify(entry[column]));
  await ctx.db
    .update(diaryEntry)
    .set({
      bodySealed: sql`null`,
      titleSealed: await seal("title", entry.title),
      contentSealed: await seal("content", entry.content),
      tagsSealed: await seal("tags", JSON.stringify(entry.tags)),
      filesSealed: await rest("files"),
      emotionsSealed: await rest("emotions"),
    })
    .where(eq(diaryEntry.id, id));
}
