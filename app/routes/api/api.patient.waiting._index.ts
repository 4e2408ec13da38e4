import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { joinWaiting } from "~/features/appointments/waiting/join-waiting.server";
import { listOwnWaiting } from "~/features/appointments/waiting/own-waiting.server";
import { joinWaitingSchema } from "~/features/appointments/waiting/waiting.schema";
import { showWaiting } from "~/features/appointments/waiting.wire";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/patient/waiting`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: (await listOwnWaiting(await requirePatient(args))).map(showWaiting) }));
}

/** `POST /api/patient/waiting`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const waiting = await joinWaiting(ctx, await parseJson(args.request, joinWaitingSchema));
    return { data: showWaiting(waiting), status: 201 };
  });
}
