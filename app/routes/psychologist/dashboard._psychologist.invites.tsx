import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { doneSearch, patientInviteIntents } from "~/features/tenancy/components/invitation/invitation-intents";
import { InvitationsPage } from "~/features/tenancy/components/invitation/invitations-page";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { invitePatient } from "~/features/tenancy/invitation/invite-patient.server";
import { listInvitations } from "~/features/tenancy/invitation/list-invitations.server";
import { resendInvitation } from "~/features/tenancy/invitation/resend-invitation.server";
import { revokeInvitation } from "~/features/tenancy/invitation/revoke-invitation.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Convites");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const { done } = parseSearch(args.request, doneSearch);
    const invitations = await listInvitations(ctx, { limit: 50, cursor });
    return { part: { ...invitations, cursor: cursor ?? null }, done, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, patientInviteIntents, async (ctx, input) => {
    if (input.intent === "invite") await invitePatient(ctx, input, input.key);
    else if (input.intent === "resend") await resendInvitation(ctx, input);
    else await revokeInvitation(ctx, input);
    return redirect(`${teamPaths.invites()}?done=${input.intent}`);
  });
}

/** A psychologist invites patients and sees what became of it. */
export default function Invites() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
