import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { MovePage } from "~/features/appointments/components/own/move-page";
import { bookingAddress, moveOwnForm } from "~/features/appointments/own-forms.schema";
import { readMovePage } from "~/features/appointments/own/move-page.server";
import { moveOwnSession } from "~/features/appointments/slots/book-own-session.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Mudar o horário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const shown = await readMovePage(ctx, args.params.id ?? "", parseSearch(args.request, bookingAddress));
    return { shown, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, moveOwnForm, async (ctx, { start }) => {
    const { id } = await moveOwnSession(ctx, { id: args.params.id ?? "", startAt: start });
    return redirect(`${paths.session(id)}?done=moved`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Another day and time for a session. */
export default function MoveSession() {
  const { shown, reader } = useLoaderData<typeof loader>();
  const { id, startAt } = shown.session;
  return (
    <>
      <PageHeader
        title="Mudar o horário"
        lead={`Sua sessão está marcada para ${formatWhen(startAt, reader)}.`}
        back={{ to: paths.session(id), label: "Sessão" }}
      />
      <MovePage shown={shown} reader={reader} />
    </>
  );
}
