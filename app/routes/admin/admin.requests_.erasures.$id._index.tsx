import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ClinicErasurePage } from "~/features/privacy/components/erasure/clinic-erasures";
import { readClinicErasure, tellOnPaper } from "~/features/privacy/erasure/clinic-erasures.server";
import { toldOnPaperForm } from "~/features/privacy/privacy.schema";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("O que foi apagado");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const one = await readClinicErasure(ctx, { id: args.params.id ?? "" });
    return { one, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, toldOnPaperForm, async (ctx, { party }) => {
    const id = args.params.id ?? "";
    await tellOnPaper(ctx, { id, party });
    return redirect(teamPaths.adminErasure(id));
  });
}

/** One erasure, as the clinic that it was in reads it. */
export default function OneErasure() {
  return <ClinicErasurePage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminErasures()} />;
}
