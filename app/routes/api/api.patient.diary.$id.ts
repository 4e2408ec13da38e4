import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { deleteEntry } from "~/features/diary/entry/delete-entry.server";
import { editEntrySchema } from "~/features/diary/diary.schema";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { showComment, showEntry } from "~/features/diary/entry/entry.present";
import { readEntry } from "~/features/diary/entry/read-entry.server";
import { api } from "~/http/api.server";
import { writtenAt } from "~/http/held-back.server";
import { parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";
import { iso } from "~/lib/time/iso";
import { AppError } from "~/lib/app-error";

/** `GET /api/patient/diary/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { comments, readers, deletedAt, ...entry } = await readEntry(ctx, { id: args.params.id ?? "" });
    if (deletedAt !== null) throw new AppError("diary.not_found");
    const readBy = readers.map(({ name, readAt }) => ({ name, readAt: iso(readAt) }));
    return { data: { ...showEntry(entry), readers: readBy, comments: comments.map(showComment) } };
  });
}

/** `PATCH` and `DELETE /api/patient/diary/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const id = args.params.id ?? "";
    if (args.request.method === "DELETE") {
      const { restorableUntil } = await deleteEntry(ctx, { id });
      return { data: { id, restorableUntil: iso(restorableUntil) } };
    }
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const edit = await parseJson(args.request, editEntrySchema);
    return { data: showEntry(await editEntry(ctx, { ...edit, id }, writtenAt(args.request, ctx.now()))) };
  });
}
