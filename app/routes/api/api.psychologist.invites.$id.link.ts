import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { shareInvitation } from "~/features/tenancy/invitation/share-invitation.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { iso } from "~/lib/time/iso";

/** `GET /api/psychologist/invites/:id/link`: the link of an open invitation, to be handed over. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const { url, expiresAt } = await shareInvitation(await requirePsychologist(args), { id: args.params.id ?? "" });
    return { data: { url, expiresAt: iso(expiresAt) } };
  });
}
