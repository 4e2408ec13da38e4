import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clinicDaySearch, dayHoursForm } from "~/features/appointments/clinic-day/clinic-day.schema";
import { readDayOf } from "~/features/appointments/clinic-day/read-clinic-day.server";
import { setDayHours } from "~/features/appointments/clinic-day/set-day-hours.server";
import { dayOfHref } from "~/features/appointments/components/clinic-day/clinic-day-address";
import { DayPanel } from "~/features/appointments/components/clinic-day/day-panel";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Agenda da clínica");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic, actor, now } = await requireAdmin(args);
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone), done, to } = parseSearch(args.request, clinicDaySearch);
    return { ...(await readDayOf(clinic, { psychologistId, day })), done, to, now: now() };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, dayHoursForm, async ({ clinic, actor, now }, input) => {
    const { memberId: psychologistId } = check(memberParams, args.params);
    const { day = localDay(now(), actor.zone) } = parseSearch(args.request, clinicDaySearch);
    await setDayHours(clinic, { psychologistId, day, ...input });
    return redirect(dayOfHref(psychologistId, day, { done: "hours" }));
  });
}

/** What somebody else changed meanwhile is shown with the refusal. */
export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** One psychologist's day, beside the clinic's on wide screens and over it on phones. */
export default function DayOfPsychologist() {
  const shown = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return <DayPanel key={shown.psychologist.id + shown.day} {...shown} refusal={refusal} />;
}
