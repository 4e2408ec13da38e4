import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { answerCycleSchema } from "~/features/care/care.schema";
import { showCycle } from "~/features/care/care.wire";
import { answerCycle } from "~/features/care/cycle/answer-cycle.server";
import { readCycle } from "~/features/care/cycle/read-cycles.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/patient/cycles/:id/answer`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const { agrees, line = null } = await parseJson(args.request, answerCycleSchema);
    await answerCycle(ctx, { id, agrees, line });
    return { data: showCycle(await readCycle(ctx, { patientId: ctx.actor.memberId, id })) };
  });
}
