import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskRequestPage } from "~/features/privacy/components/requests/desk-request";
import { carryOutErasure, readCarryingOut, stopErasure } from "~/features/privacy/erasure/carry-out-erasure.server";
import { clinicSettleForm } from "~/features/privacy/privacy.schema";
import { clinicDesk, readRequest, settleRequest } from "~/features/privacy/requests/request-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Um pedido sobre dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const id = args.params.id ?? "";
    const request = await readRequest(clinicDesk(ctx), { id });
    const carrying = request.right === "delete" ? await readCarryingOut(ctx, { id }) : null;
    return {
      request,
      carrying,
      person: teamPaths.adminUser(request.memberId),
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, clinicSettleForm, async (ctx, input) => {
    const id = args.params.id ?? "";
    if (input.intent === "carry-out") await carryOutErasure(ctx, { ...input, id });
    else if (input.intent === "stop") await stopErasure(ctx, { id });
    else await settleRequest(clinicDesk(ctx), { ...input, id });
    if (input.intent === "carry-out" || input.intent === "stop") return redirect(teamPaths.adminRequest(id));
    return redirect(teamPaths.adminRequests());
  });
}

/** One request by right, and the answer that settles it. */
export default function OneRequest() {
  const answered = useActionData<typeof action>();
  return <DeskRequestPage {...useLoaderData<typeof loader>()} answered={answered} back={teamPaths.adminRequests()} />;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminRequests()} />;
}
