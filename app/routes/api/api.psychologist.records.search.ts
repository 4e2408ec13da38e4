import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { showFound } from "~/features/records/record.present";
import { searchNotesSchema } from "~/features/records/records.schema";
import { searchNotes } from "~/features/records/search/search-notes.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { iso } from "~/lib/time/iso";

/** `POST /api/psychologist/records/search`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { items, searchedBackTo, nextCursor } = await searchNotes(
      ctx,
      await parseJson(args.request, searchNotesSchema),
    );
    const back = searchedBackTo === null ? null : iso(searchedBackTo);
    return { data: { items: items.map(showFound), searchedBackTo: back, nextCursor } };
  });
}
