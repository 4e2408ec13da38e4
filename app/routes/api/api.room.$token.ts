import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { connectGuest } from "~/features/telehealth/guest/connect-guest.server";
import { api } from "~/http/api.server";
import { asksForSocket } from "~/http/channel.server";
import { anonymous } from "~/http/guards.server";

/** GET with `Upgrade: websocket`: the room of an online session, for who was invited to it by name. The address is the proof. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () =>
    connectGuest(anonymous(args), args.params.token ?? "", { isUpgrade: asksForSocket(args.request) }),
  );
}
