import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { DayPage } from "~/features/appointments/components/day/day-page";
import { useFreshDay } from "~/features/appointments/components/day/use-fresh-day";
import { daySessionForm } from "~/features/appointments/day/day-forms.schema";
import {
  needsOfCalls,
  needsOfDoors,
  needsOfEntries,
  needsOfQuiet,
  needsOfRooms,
  needsOfSessions,
  needsOfSignals,
} from "~/features/appointments/day/day-needs";
import { orderNeeds } from "~/features/appointments/day/needs.policy";
import { mostWaiting, readDay } from "~/features/appointments/day/read-day.server";
import { acceptRequest, completeSession } from "~/features/appointments/steps/change-session.server";
import { listWaitingRooms } from "~/features/chat/room/waiting-rooms.server";
import { listNewlyShared } from "~/features/diary/reading/newest-unread.server";
import { PsychologistSteps } from "~/features/sos/components/first-steps/psychologist-steps";
import { putStepAway, readFirstSteps } from "~/features/sos/first-steps/first-steps.server";
import { acknowledgeSos } from "~/features/sos/responder/answer-sos.server";
import { readCallsInTime } from "~/features/sos/responder/read-open-calls.server";
import { boardIntents, putStepAwayForm } from "~/features/sos/sos-forms.schema";
import { listWaits } from "~/features/telehealth/waits/list-waits.server";
import { listCaseload, listWatched } from "~/features/tenancy/care-link/list-caseload.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Hoje");

/** As many as come to one session. */
const mostAtDoor = 12;

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const [day, calls, waits, rooms, shared, quiet, watched, steps] = await Promise.all([
      readDay(ctx),
      readCallsInTime(ctx),
      listWaits(ctx, mostAtDoor),
      listWaitingRooms(ctx, mostWaiting),
      listNewlyShared(ctx, mostWaiting),
      listCaseload(ctx, { noSession: true, sort: "contact", limit: mostWaiting }),
      listWatched(ctx, mostWaiting),
      readFirstSteps(ctx),
    ]);
    const { sessions, requests, unclosed, next } = day;
    const people = orderNeeds([
      ...needsOfCalls(calls),
      ...needsOfDoors(waits),
      ...needsOfSignals(watched),
      ...needsOfSessions("request", requests),
      ...needsOfSessions("unclosed", unclosed),
      ...needsOfRooms(rooms),
      ...needsOfEntries(shared),
      ...needsOfQuiet(quiet.items),
    ]);
    const more = moreOf({
      messages: rooms.length === mostWaiting,
      quiet: quiet.nextCursor !== null,
      signals: watched.length === mostWaiting,
    });
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    return { sessions, next, people, more, steps, you: ctx.actor.memberId, reader };
  });
}

/** Where the rest of what waits is listed. */
function moreOf(full: { messages: boolean; quiet: boolean; signals: boolean }): { label: string; to: string }[] {
  return [
    ...(full.messages ? [{ label: "conversas", to: paths.chat() }] : []),
    ...(full.signals ? [{ label: "pacientes com sinais", to: `${teamPaths.patients()}?sort=attention` }] : []),
    ...(full.quiet ? [{ label: "pacientes sem próxima sessão", to: `${teamPaths.patients()}?noSession=true` }] : []),
  ];
}

const dayForm = z.discriminatedUnion("intent", [boardIntents, putStepAwayForm, daySessionForm]);

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, dayForm, async (ctx, input) => {
    switch (input.intent) {
      case "acknowledge":
        await acknowledgeSos(ctx, input.id);
        return redirect(teamPaths.alert(input.id));
      case "put-away":
        await putStepAway(ctx, input.step);
        break;
      case "accept":
        await acceptRequest(ctx, input);
        break;
      case "complete":
        await completeSession(ctx, input);
    }
    return redirect(teamPaths.day());
  });
}

/** A psychologist's first page: what her day is, and who needs her now. */
export default function Day() {
  const { steps, you, ...day } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  useFreshDay(you);
  return (
    <>
      {refusal && <FormError message={refusal.message} />}
      <DayPage {...day} />
      <PsychologistSteps steps={steps} action={teamPaths.day()} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
