import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveDay } from "~/features/appointments/clinic-day/change-day.server";
import { clinicDaySearch, moveDayForm } from "~/features/appointments/clinic-day/clinic-day.schema";
import { previewDayMove } from "~/features/appointments/clinic-day/plan-day.server";
import { dayOfHref } from "~/features/appointments/components/clinic-day/clinic-day-address";
import { MoveDayPage } from "~/features/appointments/components/clinic-day/move-day-page";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Mover o dia");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic, actor, now } = await requireAdmin(args);
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone), to } = parseSearch(args.request, clinicDaySearch);
    return { ...(await previewDayMove(clinic, { psychologistId, day, toDay: to })), day, to };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, moveDayForm, async ({ clinic, actor, now }, { to, key, ...seen }) => {
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone) } = parseSearch(args.request, clinicDaySearch);
    await moveDay(clinic, { psychologistId, day, toDay: to, ...seen }, key);
    return redirect(dayOfHref(psychologistId, day, { done: "moved", to }));
  });
}

/** What has changed since it was seen is shown with the refusal. */
export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** A whole day goes to another. */
export default function MoveDay() {
  const shown = useLoaderData<typeof loader>();
  return <MoveDayPage {...shown} refused={refusalOf(useActionData<typeof action>())} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAgenda()} />;
}
