import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { createSession } from "~/features/appointments/agenda/create-session.server";
import { isOfFifths } from "~/features/appointments/series/recurrence.policy";
import { newSessionForm } from "~/features/appointments/agenda/new-session.schema";
import { readNewSession } from "~/features/appointments/agenda/read-new-session.server";
import { NewSession } from "~/features/appointments/components/new/new-session";
import { newSessionAnswer } from "~/features/appointments/components/new/new-session-answer";
import { agendaHref } from "~/features/appointments/components/week/agenda-address";
import { newSessionSearch } from "~/features/appointments/components/week/agenda-search";
import { placesOfClinic } from "~/features/tenancy/settings/places-of-clinic.server";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { localDay } from "~/lib/time/wall-clock";
import { searchWith } from "~/ui/list/search-with";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Nova sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { at, patient } = parseSearch(args.request, newSessionSearch);
    const [{ soon, ...known }, places] = await Promise.all([readNewSession(ctx), placesOfClinic(ctx.both, ctx.actor)]);
    return {
      ...known,
      places: places.map(({ name }) => name),
      at: at ?? soon,
      chosenId: patient,
      zone: ctx.actor.zone,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, newSessionForm, async (ctx, input) => {
    const values = input.typed as Record<string, string | string[]>;
    if (input.intent === "search") return { values, found: (await readNewSession(ctx, input.query)).people };
    const made = await createSession(ctx, input, await placesOfClinic(ctx.both, ctx.actor));
    if ("conflicts" in made) return { values, ...made };
    const { search } = new URL(args.request.url);
    const day = localDay(made.startAt, ctx.actor.zone);
    const series = input.recurrence && (isOfFifths(input.recurrence, input.date) ? "fifth" : "series");
    const changes = { at: null, patient: null, date: day, done: series ?? "booked", made: series && String(made.made) };
    return redirect(teamPaths.agendaSession(made.id) + searchWith(search, changes));
  });
}

/** The form of a new session, beside the agenda. */
export default function New() {
  const { people, ...known } = useLoaderData<typeof loader>();
  const { found, answer } = newSessionAnswer(useActionData<typeof action>());
  const { search } = useLocation();
  return (
    <NewSession
      key={known.at + (known.chosenId ?? "")}
      {...known}
      people={found ?? people}
      answer={answer}
      closeHref={agendaHref(search)}
    />
  );
}
