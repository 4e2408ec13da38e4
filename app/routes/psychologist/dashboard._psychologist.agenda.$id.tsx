import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation, useNavigation } from "@remix-run/react";
import { actOnSession } from "~/features/appointments/agenda/act-on-session.server";
import { sessionActs } from "~/features/appointments/agenda/session-acts.schema";
import { readLedAppointment } from "~/features/appointments/booking/read-appointment.server";
import { addLinksOf } from "~/features/appointments/calendar/add-links";
import { SessionActs } from "~/features/appointments/components/session/session-acts";
import { SessionPanel } from "~/features/appointments/components/session/session-panel";
import { doneSentence, statusAfter } from "~/features/appointments/components/session/session-words";
import { agendaHref } from "~/features/appointments/components/week/agenda-address";
import { openGoalsWords } from "~/features/goals/components/session-lines";
import { countOpenGoals } from "~/features/goals/goal/goals-in-session.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { placesOfClinic } from "~/features/tenancy/settings/places-of-clinic.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { searchWith } from "~/ui/list/search-with";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const [session, places] = await Promise.all([
      readLedAppointment(ctx, { id: args.params.id ?? "" }),
      placesOfClinic(ctx.both, ctx.actor),
    ]);
    const goals = await countOpenGoals(
      ctx,
      session.patients.map(({ patientId }) => patientId),
    );
    const { searchParams } = new URL(args.request.url);
    const done = doneSentence(searchParams.get("done") ?? "", Number(searchParams.get("made")));
    return {
      session,
      places: places.map(({ name }) => name),
      goals: Object.fromEntries([...goals].map(([id, some]) => [id, openGoalsWords(some)])),
      calendars: addLinksOf(session),
      done,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, sessionActs, async (ctx, act) => {
    const places = act.intent === "move" ? await placesOfClinic(ctx.both, ctx.actor) : [];
    const { id, startAt } = await actOnSession(ctx, args.params.id ?? "", act, places);
    const { search } = new URL(args.request.url);
    const done = act.intent === "move" && act.skip === "on" ? "others" : act.intent;
    const changes: Record<string, string | null> = { done, made: null };
    if (act.intent === "move") changes.date = localDay(startAt, ctx.actor.zone);
    return redirect(teamPaths.agendaSession(id) + searchWith(search, changes));
  });
}

/** One session, beside the agenda on wide screens and over it on phones. */
export default function Session() {
  const { session, places, goals, calendars, done, reader } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const refusal = refusalOf(useActionData<typeof action>());
  const pressed = useNavigation().formData?.get("intent");
  const status = (typeof pressed === "string" && statusAfter[pressed]) || session.status;
  return (
    <SessionPanel
      key={session.id}
      session={{ ...session, status }}
      goals={goals}
      calendars={calendars}
      reader={reader}
      done={refusal ? undefined : done}
      closeHref={agendaHref(search)}
      acts={<SessionActs key={session.version} {...{ session, places, reader, refusal }} />}
    />
  );
}
