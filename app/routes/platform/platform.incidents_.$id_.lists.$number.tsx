import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { LeaveList } from "~/features/privacy/components/incident/leave-list";
import { readListing, takeOutListing } from "~/features/privacy/incident/take-out-listing.server";
import { leaveListForm } from "~/features/privacy/privacy.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Uma lista do incidente");

const params = z.object({ id: z.string().max(64), number: z.coerce.number().int().min(1).max(100_000).catch(0) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const named = check(params, args.params);
    return { id: named.id, list: await readListing(ctx, named) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, leaveListForm, async (ctx, input) => {
    const named = check(params, args.params);
    await takeOutListing(ctx, { ...named, ...input });
    return redirect(teamPaths.platformIncident(named.id));
  });
}

/** A list of whom an incident touched, and taking it out again. */
export default function List() {
  const { id, list } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title="Tirar uma lista"
        back={{ to: teamPaths.platformIncident(id), label: "Incidente" }}
        lead="Para uma lista que foi feita por engano. Fica escrito que ela existiu, e por que saiu."
      />
      <LeaveList list={list} refusal={refusal} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformIncidents()} />;
}
