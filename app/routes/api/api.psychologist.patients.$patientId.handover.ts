import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { proposeHandoverSchema } from "~/features/care/care.schema";
import { showHandover } from "~/features/care/care.wire";
import { withdrawWaiting } from "~/features/care/handover/decide-handover.server";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { readHandover } from "~/features/care/handover/read-handovers.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/handover`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { waiting, colleagues } = await readHandover(ctx, { patientId: args.params.patientId ?? "" });
    return { data: { waiting: waiting && showHandover(waiting), colleagues } };
  });
}

/** `POST` and `DELETE /api/psychologist/patients/:id/handover`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const patientId = args.params.patientId ?? "";
    if (args.request.method === "DELETE") return { data: await withdrawWaiting(ctx, { patientId }) };
    const proposal = await parseJson(args.request, proposeHandoverSchema);
    const data = await proposeHandover(ctx, { ...proposal, patientId }, idempotencyKeyOf(args.request));
    return { data, status: 201 };
  });
}
