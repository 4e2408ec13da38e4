import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskRequestPage } from "~/features/privacy/components/requests/desk-request";
import { settleForm } from "~/features/privacy/privacy.schema";
import { platformDesk, readRequest, settleRequest } from "~/features/privacy/requests/request-desk.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Um pedido sobre dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const request = await readRequest(await platformDesk(ctx), { id: args.params.id ?? "" });
    return { request, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, settleForm, async (ctx, input) => {
    await settleRequest(await platformDesk(ctx), { ...input, id: args.params.id ?? "" });
    return redirect(teamPaths.platformRequests());
  });
}

/** One request by right, and the answer that settles it. */
export default function OneRequest() {
  const answered = useActionData<typeof action>();
  return (
    <DeskRequestPage {...useLoaderData<typeof loader>()} answered={answered} back={teamPaths.platformRequests()} />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformRequests()} />;
}
