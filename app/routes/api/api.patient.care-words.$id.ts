import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { changeWordSchema } from "~/features/care-words/care-words.schema";
import { showWord } from "~/features/care-words/care-words.wire";
import { readOwnWord } from "~/features/care-words/word/read-words.server";
import { applyWord, removeWord } from "~/features/care-words/word/write-word.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `PATCH`, `DELETE /api/patient/care-words/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    if (args.request.method === "DELETE") {
      await removeWord(ctx, { id });
      return { data: { id } };
    }
    await applyWord(ctx, { id }, await parseJson(args.request, changeWordSchema));
    return { data: showWord(await readOwnWord(ctx, { id })) };
  });
}
