import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { addWordSchema } from "~/features/care-words/care-words.schema";
import { showWord } from "~/features/care-words/care-words.wire";
import { readWords } from "~/features/care-words/word/read-words.server";
import { addWord } from "~/features/care-words/word/write-word.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `GET /api/patient/care-words`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { kept, offered } = await readWords(await requireSamePatient(args));
    return { data: [...kept, ...offered].map(showWord) };
  });
}

/** `POST /api/patient/care-words`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const data = await addWord(ctx, await parseJson(args.request, addWordSchema), idempotencyKeyOf(args.request));
    return { data, status: 201 };
  });
}
