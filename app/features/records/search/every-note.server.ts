import type { PsychologistCtx } from "~/features/kernel/ctx";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { encodeCursor, placeAfter } from "~/lib/page";
import { authorScope } from "../note/find-note.server";
import { textsOf } from "./search-notes.server";
import { selectSearched } from "./search-notes.repo.server";

/** A note as its author takes it along: its text with what was added to it. Instants in ms. */
export type TakenNote = { happenedAt: number; signedAt: number | null; patientName: string | null; text: string };

/** The author's own notes with what they say, of everybody, the newest first. @throws AppError `auth.forbidden` */
export async function everyNote(
  ctx: PsychologistCtx,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ items: TakenNote[]; nextCursor: string | null }> {
  const scope = authorScope(ctx);
  const found = await selectSearched(ctx.db, scope, { after: placeAfter(cursor ?? undefined), limit: limit + 1 });
  const rows = found.slice(0, limit);
  const [textOf, nameOf] = [await textsOf(ctx, rows), memberNames({ ...ctx, ...ctx.actor, isKept: true })];
  const items = await Promise.all(
    rows.map(async (row) => {
      const { happenedAt, signedAt } = row;
      return { happenedAt, signedAt, patientName: await nameOf(row.patientId), text: await textOf(row) };
    }),
  );
  const last = rows.at(-1);
  return {
    items,
    nextCursor: found.length > limit && last ? encodeCursor({ at: last.happenedAt, id: last.id }) : null,
  };
}
