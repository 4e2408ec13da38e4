import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ShareInvitation } from "~/features/tenancy/components/invitation/share-invitation";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { shareInvitation } from "~/features/tenancy/invitation/share-invitation.server";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Link do convite");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const invitation = await shareInvitation(ctx, { id: args.params.id ?? "" });
    return { ...invitation, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** A patient's invitation as link and QR code. */
export default function AdminShareInvite() {
  const shared = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={`Convite para ${shared.name}`} back={{ to: teamPaths.adminInvites(), label: "Convites" }} />
      <ShareInvitation {...shared} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
