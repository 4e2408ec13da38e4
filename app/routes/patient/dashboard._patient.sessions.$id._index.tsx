import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { redirect } from "@remix-run/cloudflare";
import { useLoaderData, useSearchParams, type ClientActionFunctionArgs } from "@remix-run/react";
import { whatIsMissing } from "~/features/agreements/agreement/what-is-missing.server";
import { MissingLine } from "~/features/agreements/components/missing-line";
import { confirmOwnForm } from "~/features/appointments/own-forms.schema";
import { readAppointment } from "~/features/appointments/booking/read-appointment.server";
import { addLinksOf } from "~/features/appointments/calendar/add-links";
import { useSeenSession } from "~/features/appointments/components/kept/use-kept-session";
import { isStanding, toOwnSession } from "~/features/appointments/components/own/own-session";
import { OwnSessionView } from "~/features/appointments/components/own/own-session-view";
import { confirmOwnSession } from "~/features/appointments/steps/change-session.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { memberId, zone } = ctx.actor;
    const read = await readAppointment(ctx, { id: args.params.id ?? "" });
    const session = toOwnSession(read, memberId);
    const missing = isStanding(session)
      ? await whatIsMissing(ctx, { patientId: memberId, psychologistId: read.psychologistId })
      : [];
    return { you: memberId, session, missing, calendars: addLinksOf(session), reader: { now: ctx.now(), zone } };
  });
}

/** Saying that one comes; a repeated press is harmless. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, confirmOwnForm, async (ctx) => {
    const { id } = await confirmOwnSession(ctx, { id: args.params.id ?? "" });
    return redirect(`${paths.session(id)}?done=confirmed`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

const done: Record<string, string> = {
  booked: "Sessão marcada.",
  requested: "Pedido enviado. Avisamos você quando houver resposta.",
  moved: "Horário alterado.",
  confirmed: "Presença confirmada.",
  cancelled: "Sessão cancelada.",
};

/** One session: when, how, with whom, where it stands and what can be done. */
export default function Session() {
  const { you, session, missing, calendars, reader } = useLoaderData<typeof loader>();
  useSeenSession(you, session);
  const [search] = useSearchParams();
  const said = done[search.get("done") ?? ""];
  return (
    <>
      {said && <Flash>{said}</Flash>}
      <PageHeader title="Sessão" back={{ to: paths.sessions(), label: "Sessões" }} />
      <MissingLine
        missing={missing}
        from={session.psychologistName}
        action={paths.room(session.id)}
        back={`session/${session.id}`}
      />
      <OwnSessionView session={session} calendars={calendars} reader={reader} />
    </>
  );
}
