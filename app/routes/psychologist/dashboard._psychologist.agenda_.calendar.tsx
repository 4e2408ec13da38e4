import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarFeedForm } from "~/features/appointments/own-forms.schema";
import { endCalendarFeed, makeCalendarFeed } from "~/features/appointments/calendar/own-calendar-feed.server";
import { readFeedState } from "~/features/appointments/calendar/read-feed-state.server";
import { CalendarFeed } from "~/features/appointments/components/calendar-feed";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Agenda em outro calendário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    return { ...(await readFeedState(ctx)), reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, calendarFeedForm, async (ctx, { intent }) => {
    if (intent === "make") return makeCalendarFeed(ctx);
    await endCalendarFeed(ctx);
    return { isOff: true };
  });
}

/** The agenda in the calendar that a psychologist uses anyway. */
export default function AgendaElsewhere() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const url = answer && "url" in answer ? answer.url : null;
  const isOff = answer !== undefined && "isOff" in answer;
  return (
    <>
      <PageHeader
        title="Sua agenda em outro calendário"
        back={{ to: teamPaths.agenda(), label: "Agenda" }}
        lead="Google, Outlook ou Apple leem a agenda da CÁRIS por um endereço secreto."
      />
      <CalendarFeed {...data} url={url} isOff={isOff} />
    </>
  );
}
