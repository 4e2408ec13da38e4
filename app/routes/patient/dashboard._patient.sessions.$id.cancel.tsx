import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { cancelOwnForm } from "~/features/appointments/own-forms.schema";
import { readAppointment } from "~/features/appointments/booking/read-appointment.server";
import { CancelReasons } from "~/features/appointments/components/own/cancel-reasons";
import { toOwnSession } from "~/features/appointments/components/own/own-session";
import { policyNow } from "~/features/appointments/components/own/session-words";
import { cancelOwnSession } from "~/features/appointments/steps/change-session.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Cancelar sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { memberId, zone } = ctx.actor;
    const session = toOwnSession(await readAppointment(ctx, { id: args.params.id ?? "" }), memberId);
    // Cancelled already, here or elsewhere: what is true now stands on its page.
    if (session.status === "cancelled") throw redirect(paths.session(session.id));
    return { session, reader: { now: ctx.now(), zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, cancelOwnForm, async (ctx, { reason }) => {
    const { id } = await cancelOwnSession(ctx, { id: args.params.id ?? "", reason });
    return redirect(`${paths.session(id)}?done=cancelled`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Not coming is no offence: one tap says why. */
export default function CancelSession() {
  const { session, reader } = useLoaderData<typeof loader>();
  const { id, startAt, psychologistName } = session;
  return (
    <>
      <PageHeader
        title="Tudo bem não poder ir"
        lead={`Sua sessão é ${formatWhen(startAt, reader)}. O que aconteceu?`}
        back={{ to: paths.session(id), label: "Sessão" }}
      />
      <CancelReasons id={id} policy={policyNow(session, reader)} who={firstName(psychologistName)} />
    </>
  );
}
