import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { addressSchema } from "~/features/kernel/page.schema";
import { ClinicErasures } from "~/features/privacy/components/erasure/clinic-erasures";
import { listClinicErasures } from "~/features/privacy/erasure/clinic-erasures.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Dados apagados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { cursor } = parseSearch(args.request, addressSchema);
    const list = await listClinicErasures(ctx, { cursor });
    return { part: { ...list, cursor: cursor ?? null }, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** Erasures of who was in the clinic. */
export default function Erasures() {
  return <ClinicErasures {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminRequests()} />;
}
