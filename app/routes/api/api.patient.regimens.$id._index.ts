import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { changeRegimenSchema } from "~/features/medication/medication.schema";
import { showRegimen } from "~/features/medication/medication.wire";
import { changePartly, endRegimen } from "~/features/medication/regimen/write-regimen.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PATCH` and `DELETE /api/patient/regimens/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    if (args.request.method === "DELETE") {
      await endRegimen(ctx, { id });
      return { data: { id } };
    }
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const said = await parseJson(args.request, changeRegimenSchema);
    return { data: showRegimen(await changePartly(ctx, { ...said, id })) };
  });
}
