import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { answerHandoverSchema } from "~/features/care/care.schema";
import { answerHandover } from "~/features/care/handover/decide-handover.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/patient/handovers/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { answer } = await parseJson(args.request, answerHandoverSchema);
    const id = args.params.id ?? "";
    await answerHandover(ctx, { id, yes: answer === "yes" });
    return { data: { id } };
  });
}
