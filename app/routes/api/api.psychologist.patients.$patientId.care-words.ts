import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { giveWordSchema } from "~/features/care-words/care-words.schema";
import { showWord } from "~/features/care-words/care-words.wire";
import { giveWord } from "~/features/care-words/word/give-word.server";
import { readGiven } from "~/features/care-words/word/read-words.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/care-words`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: (await readGiven(ctx, { patientId: args.params.patientId ?? "" })).map(showWord) };
  });
}

/** `POST /api/psychologist/patients/:id/care-words`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { text } = await parseJson(args.request, giveWordSchema);
    const asked = { patientId: args.params.patientId ?? "", text };
    return { data: await giveWord(ctx, asked, idempotencyKeyOf(args.request)), status: 201 };
  });
}
