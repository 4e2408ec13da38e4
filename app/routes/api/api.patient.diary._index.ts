import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { entryFilterSchema, writeEntrySchema } from "~/features/diary/diary.schema";
import { showEntry } from "~/features/diary/entry/entry.present";
import { listEntries } from "~/features/diary/list/list-entries.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { answerPage, api } from "~/http/api.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `GET /api/patient/diary`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    return answerPage(await listEntries(ctx, parseSearch(args.request, entryFilterSchema)), showEntry);
  });
}

/** `POST /api/patient/diary`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const input = await parseJson(args.request, writeEntrySchema);
    const queuedAt = writtenAt(args.request, ctx.now());
    const entry = await writeEntry(ctx, input, idempotencyKeyOf(args.request), queuedAt);
    return { data: showEntry(entry), status: 201 };
  });
}
