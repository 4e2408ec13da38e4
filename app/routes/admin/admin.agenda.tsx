import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useOutlet, useParams } from "@remix-run/react";
import { clinicDaySearch } from "~/features/appointments/clinic-day/clinic-day.schema";
import { readClinicDay } from "~/features/appointments/clinic-day/read-clinic-day.server";
import { ClinicDayPage } from "~/features/appointments/components/clinic-day/clinic-day-page";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Agenda da clínica");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { day, cursor } = parseSearch(args.request, clinicDaySearch);
    const shown = await readClinicDay(ctx, { day, cursor });
    const part = { items: shown.items, cursor: cursor ?? null, nextCursor: shown.nextCursor };
    return { day: shown.day, part, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** The clinic's day; a psychologist's own opens beside it. */
export default function ClinicDay() {
  const { memberId } = useParams();
  const { day, ...shown } = useLoaderData<typeof loader>();
  return <ClinicDayPage key={day} day={day} {...shown} openId={memberId} panel={useOutlet()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
