import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { startExport } from "~/features/privacy/copy/start-export.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `POST /api/patient/exports`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const id = await startExport(await requirePatient(args));
    return { data: { id, status: "queued" as const }, status: 202 };
  });
}
