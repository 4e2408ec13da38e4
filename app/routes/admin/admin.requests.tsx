import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GuardianRequest } from "~/features/privacy/components/requests/guardian-request";
import { RequestDesk } from "~/features/privacy/components/requests/request-desk";
import { clinicDeskSearch, guardianRequestForm } from "~/features/privacy/privacy.schema";
import { readGuardedPerson, recordGuardianRequest } from "~/features/privacy/requests/record-guardian-request.server";
import { clinicDesk, listRequests } from "~/features/privacy/requests/request-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pedidos sobre dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { show, cursor, memberId } = parseSearch(args.request, clinicDeskSearch);
    const [list, person] = await Promise.all([
      listRequests(clinicDesk(ctx), { show, cursor, limit: 30 }),
      memberId === undefined ? null : readGuardedPerson(ctx, memberId),
    ]);
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    const today = localDay(reader.now, reader.zone);
    return { part: { ...list, cursor: cursor ?? null }, show, person, today, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, guardianRequestForm, async (ctx, input) => {
    const { id } = await recordGuardianRequest(ctx, input);
    return redirect(teamPaths.adminRequest(id));
  });
}

/** What the clinic's people ask for by right over their data; what a guardian asks for a minor is written down here. */
export default function Requests() {
  const { person, today, ...desk } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <RequestDesk
      {...desk}
      one={teamPaths.adminRequest}
      register={teamPaths.adminRegister()}
      erasures={teamPaths.adminErasures()}
    >
      {person && <GuardianRequest person={person} today={today} answered={answered} />}
    </RequestDesk>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminHome()} />;
}
