import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useLocation } from "@remix-run/react";
import { readLedAppointment } from "~/features/appointments/booking/read-appointment.server";
import { SessionPanel } from "~/features/appointments/components/session/session-panel";
import { doneWords } from "~/features/appointments/components/session/session-words";
import { agendaHref } from "~/features/appointments/components/week/agenda-address";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const session = await readLedAppointment(ctx, { id: args.params.id ?? "" });
    const done = new URL(args.request.url).searchParams.get("done");
    return { session, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** One session, beside the agenda on wide screens and over it on phones. */
export default function Session() {
  const { session, done, reader } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <SessionPanel
      key={session.id}
      session={session}
      reader={reader}
      done={done === null ? undefined : doneWords[done]}
      closeHref={agendaHref(search)}
      acts={null}
    />
  );
}
