import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelDay } from "~/features/appointments/clinic-day/change-day.server";
import { cancelDayForm, clinicDaySearch } from "~/features/appointments/clinic-day/clinic-day.schema";
import { previewDayCancel } from "~/features/appointments/clinic-day/plan-day.server";
import { CancelDayPage } from "~/features/appointments/components/clinic-day/cancel-day-page";
import { dayOfHref } from "~/features/appointments/components/clinic-day/clinic-day-address";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Cancelar o dia");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic, actor, now } = await requireAdmin(args);
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone) } = parseSearch(args.request, clinicDaySearch);
    return { ...(await previewDayCancel(clinic, { psychologistId, day })), day };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, cancelDayForm, async ({ clinic, actor, now }, { key, ...seen }) => {
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone) } = parseSearch(args.request, clinicDaySearch);
    await cancelDay(clinic, { psychologistId, day, ...seen }, key);
    return redirect(dayOfHref(psychologistId, day, { done: "cancelled" }));
  });
}

/** What has changed since it was seen is shown with the refusal. */
export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** A whole day is cancelled. */
export default function CancelDay() {
  const shown = useLoaderData<typeof loader>();
  return <CancelDayPage {...shown} refused={refusalOf(useActionData<typeof action>())} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAgenda()} />;
}
