import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { retryFailedMail } from "~/features/notifications/mail/failed-mails.server";
import { CheckList } from "~/features/operations/components/health/check-list";
import { checksOf, headOf } from "~/features/operations/components/health/checks";
import { FailedMails } from "~/features/operations/components/health/failed-mails";
import { mailRow } from "~/features/operations/components/health/mail-words";
import { readOperations } from "~/features/operations/health/read-operations.server";
import { retryEventAnywhere } from "~/features/operations/health/retry-event.server";
import { withIncidentCheck } from "~/features/privacy/components/incident/incident-desk";
import { listIncidents } from "~/features/privacy/incident/read-incidents.server";
import { StuckEffects } from "~/features/tenancy/components/platform/stuck-effects";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Saúde");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const [facts, incidents] = await Promise.all([readOperations(ctx), listIncidents(ctx).catch(() => null)]);
    const checks = withIncidentCheck(checksOf(facts, ctx.now()), incidents, ctx.now());
    const stuck = facts.planes.flatMap((plane) =>
      "down" in plane ? [] : plane.stuck.map((event) => ({ ...event, id: `${plane.plane}/${event.id}` })),
    );
    const done = new URL(args.request.url).searchParams.get("done");
    const reader = { zone: houseZone, now: ctx.now() };
    return { checks, head: headOf(checks), stuck, mails: (facts.mails ?? []).map(mailRow), done, reader };
  });
}

const retried = z.union([z.object({ eventId: z.string().max(64) }), z.object({ mailId: z.string().max(64) })]);

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, retried, async (ctx, what) => {
    if ("eventId" in what) await retryEventAnywhere(ctx, what.eventId);
    else await retryFailedMail(ctx, what.mailId);
    return redirect(`${teamPaths.platformHealth()}?done=${"eventId" in what ? "event" : "mail"}`);
  });
}

/** How the whole of it is, and what to do about it. */
export default function Health() {
  const { checks, head, stuck, mails, done, reader } = useLoaderData<typeof loader>();
  const here = teamPaths.platformHealth();
  return (
    <>
      <PageHeader title="Saúde" lead={head} />
      {done === "mail" && <Flash>Pedimos de novo. Se sair, some desta lista em instantes.</Flash>}
      <CheckList checks={checks} />
      <StuckEffects events={stuck} retried={done === "event"} action={here} reader={reader} />
      <FailedMails mails={mails} action={here} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
