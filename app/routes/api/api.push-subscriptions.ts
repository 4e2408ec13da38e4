import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { forgetOwnDevice, registerDevice } from "~/features/notifications/reach/devices.server";
import { deviceSchema, forgetDeviceSchema } from "~/features/notifications/notices.schema";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST` and `DELETE /api/push-subscriptions`: a browser of the caller's that may, or may no longer, be pushed to. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    if (args.request.method === "POST")
      return { data: await registerDevice(ctx, await parseJson(args.request, deviceSchema)), status: 201 };
    await forgetOwnDevice(ctx, await parseJson(args.request, forgetDeviceSchema));
    return { data: { done: true } };
  });
}
