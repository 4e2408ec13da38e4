import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { leaveWaiting } from "~/features/appointments/waiting/own-waiting.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";

/** `DELETE /api/patient/waiting/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const id = args.params.id ?? "";
    await leaveWaiting(ctx, { id });
    return { data: { id } };
  });
}
