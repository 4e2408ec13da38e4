import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { SharedMoodSummary } from "~/features/diary/components/reading/shared-mood-summary";
import { periodSearch } from "~/features/diary/components/reading/shared-entry-search";
import { markAllRead } from "~/features/diary/reading/mark-all-read.server";
import { sharedMoodSummary } from "~/features/diary/reading/shared-mood-summary.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Paciente");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { period } = parseSearch(args.request, periodSearch);
    const summary = await sharedMoodSummary(ctx, { patientId, period });
    return { patientId, summary, period, today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

/** Marks everything this patient shared as read. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, z.object({}), async (ctx) => {
    const { patientId } = check(patientParams, args.params);
    await markAllRead(ctx, { patientId });
    const { search } = new URL(args.request.url);
    return redirect(teamPaths.patient(patientId) + search.replace(/^\?index&?/, "?"));
  });
}

/** Beside the list while no entry is open: the mood of the period. */
export default function PatientMood() {
  const { patientId, summary, period, today } = useLoaderData<typeof loader>();
  return <SharedMoodSummary patientId={patientId} summary={summary} period={period} today={today} />;
}
