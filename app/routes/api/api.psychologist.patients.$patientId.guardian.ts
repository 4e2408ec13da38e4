import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { guardianSchema } from "~/features/care/care.schema";
import { showGuardian } from "~/features/care/care.wire";
import { readGuardian } from "~/features/care/guardian/read-guardian.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/guardian`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const guardian = await readGuardian(await requirePsychologist(args), { patientId: args.params.patientId ?? "" });
    return { data: guardian && showGuardian(guardian) };
  });
}

/** `PUT /api/psychologist/patients/:id/guardian`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const patientId = args.params.patientId ?? "";
    await recordGuardian(ctx, { ...(await parseJson(args.request, guardianSchema)), patientId });
    const guardian = await readGuardian(ctx, { patientId });
    return { data: guardian && showGuardian(guardian) };
  });
}
