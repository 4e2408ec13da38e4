import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { BookingPage } from "~/features/appointments/components/own/booking-page";
import { bookingAddress, bookOwnForm } from "~/features/appointments/own-forms.schema";
import { bookOwnSession } from "~/features/appointments/slots/book-own-session.server";
import { holdSlot } from "~/features/appointments/slots/hold-slot.server";
import { readBookingPage } from "~/features/appointments/own/booking-page.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Marcar sessão");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const shown = await readBookingPage(ctx, parseSearch(args.request, bookingAddress));
    return { shown, key: crypto.randomUUID(), reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** Choosing a time holds it and shows what it means; booking it leads to the session. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, bookOwnForm, async (ctx, { psychologistId, start, ...form }) => {
    if (form.intent === "book") {
      const { type, holdId, key } = form;
      const { id, status } = await bookOwnSession(ctx, { psychologistId, startAt: start, type, holdId }, key);
      return redirect(`${paths.session(id)}?done=${status === "pending" ? "requested" : "booked"}`);
    }
    const { holdId, expiresAt } = await holdSlot(ctx, { psychologistId, startAt: start });
    const held = { start: new Date(start).toISOString(), hold: holdId, until: String(expiresAt) };
    return redirect(`${paths.sessionNew(psychologistId)}&${new URLSearchParams(held).toString()}`);
  });
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** A day, a time, and the button. */
export default function NewSession() {
  const { shown, key, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Marcar sessão" back={{ to: paths.sessions(), label: "Sessões" }} />
      <BookingPage shown={shown} idempotencyKey={key} reader={reader} />
    </>
  );
}
