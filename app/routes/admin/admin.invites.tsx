import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { doneSearch, memberInviteIntents } from "~/features/tenancy/components/invitation/invitation-intents";
import { InvitationsPage } from "~/features/tenancy/components/invitation/invitations-page";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { inviteMember } from "~/features/tenancy/invitation/invite-member.server";
import { listInvitations } from "~/features/tenancy/invitation/list-invitations.server";
import { listMembers } from "~/features/tenancy/member/list-members.server";
import { resendInvitation, resendInvitations } from "~/features/tenancy/invitation/resend-invitation.server";
import { revokeInvitation } from "~/features/tenancy/invitation/revoke-invitation.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Convites");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const { done, of, sent } = parseSearch(args.request, doneSearch);
    const [invitations, { items }] = await Promise.all([
      listInvitations(ctx, { limit: 50, cursor }),
      listMembers(ctx, { role: "psychologist", limit: 100 }),
    ]);
    const psychologists = items.filter((m) => m.disabledAt === null).map(({ id, name }) => ({ id, name }));
    const part = { ...invitations, cursor: cursor ?? null };
    return { part, psychologists, done, of, sent, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, memberInviteIntents, async (ctx, input) => {
    if (input.intent === "invite") {
      const { id } = await inviteMember(ctx, input, input.key);
      return redirect(`${teamPaths.adminInvites()}?done=invite&sent=${id}`);
    }
    if (input.intent === "resend-all") {
      const count = await resendInvitations(ctx, input);
      return redirect(`${teamPaths.adminInvites()}?done=resend-all&of=${count}`);
    }
    if (input.intent === "resend") await resendInvitation(ctx, input);
    else await revokeInvitation(ctx, input);
    return redirect(`${teamPaths.adminInvites()}?done=${input.intent}`);
  });
}

/** An admin invites people in any role and sees the clinic's invitations. */
export default function AdminInvites() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
