import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { sessionLinkForm } from "~/features/appointments/appointments.schema";
import { SessionLinkGone, SessionLinkPage } from "~/features/appointments/components/link/session-link";
import { answerSessionLink, readSessionLink } from "~/features/appointments/reminders/follow-session-link.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { RootError } from "~/ui/feedback/error-page";
import type { PageHandle } from "~/ui/shell/page-handle";

/** Opened from a reminder on any phone. */
export const handle: PageHandle = { scripts: "none" };

/** The address is the proof: nobody keeps the page, and no other site learns it. */
export const headers: HeadersFunction = () => ({
  "Referrer-Policy": "same-origin",
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex",
});

export const meta: MetaFunction = () => [{ title: "CÁRIS" }, { name: "robots", content: "noindex" }];

const linkOf = ({ clinic = "", appointment = "", mac = "" }: LoaderFunctionArgs["params"]) => ({
  clinic,
  appointment,
  mac,
});

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = anonymous(args);
    const asksToCancel = new URL(args.request.url).searchParams.has("cancel");
    return { session: await readSessionLink(ctx, linkOf(args.params)), asksToCancel, now: ctx.now() };
  });
}

/** Only a post changes anything: messengers open links by themselves. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, sessionLinkForm, async (ctx, answer) => {
    await answerSessionLink(ctx, linkOf(args.params), answer);
    return redirect(new URL(args.request.url).pathname);
  });
}

/** What stands behind the link of a reminder. */
export default function SessionByLink() {
  return <SessionLinkPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <SessionLinkGone /> : <RootError error={error} />;
}
