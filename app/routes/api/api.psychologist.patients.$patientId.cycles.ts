import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { setCycleSchema } from "~/features/care/care.schema";
import { showCycle } from "~/features/care/care.wire";
import { readCycle, readCycles } from "~/features/care/cycle/read-cycles.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/cycles`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: (await readCycles(ctx, { patientId: args.params.patientId ?? "" })).map(showCycle) };
  });
}

/** `POST /api/psychologist/patients/:id/cycles`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const patientId = args.params.patientId ?? "";
    const said = await parseJson(args.request, setCycleSchema);
    const id = await setCycle(ctx, { ...said, patientId }, idempotencyKeyOf(args.request));
    return { data: showCycle(await readCycle(ctx, { patientId, id })), status: 201 };
  });
}
