import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { WaitingPage } from "~/features/appointments/components/own/waiting-page";
import { joinWaiting } from "~/features/appointments/waiting/join-waiting.server";
import { leaveWaiting, listOwnWaiting } from "~/features/appointments/waiting/own-waiting.server";
import { waitingForm } from "~/features/appointments/waiting/waiting.schema";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Avise-me se abrir um horário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [team, waiting] = await Promise.all([careTeam(ctx), listOwnWaiting(ctx)]);
    const { zone } = ctx.actor;
    const asked = new URL(args.request.url).searchParams.get("with");
    return {
      team: team.map(({ psychologistId, name }) => ({ psychologistId, name })),
      chosen: team.find(({ psychologistId }) => psychologistId === asked)?.psychologistId ?? null,
      waiting,
      reader: { now: ctx.now(), zone },
      today: localDay(ctx.now(), zone),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, waitingForm, async (ctx, form) => {
    if (form.intent === "leave") {
      await leaveWaiting(ctx, form);
      return redirect(`${paths.sessionWaiting()}?done=left`);
    }
    const { psychologistId } = await joinWaiting(ctx, form);
    return redirect(`${paths.sessionWaiting(psychologistId)}&done=joined`);
  });
}

const done: Record<string, string> = {
  joined: "Anotado. Avisamos você se abrir um horário.",
  left: "Você saiu da espera.",
};

/** Being told when a time becomes free. */
export default function Waiting() {
  const { team, chosen, waiting, reader, today } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const said = done[search.get("done") ?? ""];
  return (
    <>
      {said && <Flash>{said}</Flash>}
      <PageHeader
        title="Avise-me se abrir um horário"
        lead="Quando um horário ficar livre, avisamos você e quem mais espera. Fica com quem marcar primeiro."
        back={{ to: paths.sessions(), label: "Sessões" }}
      />
      <WaitingPage team={team} chosen={chosen} waiting={waiting} reader={reader} today={today} />
    </>
  );
}
