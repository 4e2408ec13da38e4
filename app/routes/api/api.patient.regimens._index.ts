import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { addRegimenSchema } from "~/features/medication/medication.schema";
import { showRegimen } from "~/features/medication/medication.wire";
import { listRegimens } from "~/features/medication/regimen/read-regimens.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `GET /api/patient/regimens`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: (await listRegimens(await requirePatient(args))).map(showRegimen) }));
}

/** `POST /api/patient/regimens`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { dose = null, refill = null, ...said } = await parseJson(args.request, addRegimenSchema);
    const data = await addRegimen(ctx, { ...said, dose, refill }, idempotencyKeyOf(args.request));
    return { data, status: 201 };
  });
}
