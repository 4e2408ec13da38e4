import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { Near, NearGone } from "~/features/sos/components/patient/press/near";
import { nearForm } from "~/features/sos/sos-forms.schema";
import { answerNear, readNear } from "~/features/sos/board/read-near.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { RootError } from "~/ui/feedback/error-page";
import type { PageHandle } from "~/ui/shell/page-handle";

/** Opened on any phone, from an SMS, by somebody in a hurry. */
export const handle: PageHandle = { scripts: "none" };

/** The address is the proof: nobody keeps the page, and no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export const headers: HeadersFunction = () => ({
  "Referrer-Policy": "same-origin",
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex",
});

export const meta: MetaFunction = () => [{ title: "CÁRIS" }, { name: "robots", content: "noindex" }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic = "", alert = "", mac = "" } = args.params;
    return { near: await readNear(anonymous(args), { clinic, alert, mac }) };
  });
}

/** What the contact says; only a post says anything, for messengers open links by themselves. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, nearForm, async (ctx, { act }) => {
    const { clinic = "", alert = "", mac = "" } = args.params;
    await answerNear(ctx, { clinic, alert, mac }, act);
    return redirect(new URL(args.request.url).pathname);
  });
}

/** What an emergency contact sees. */
export default function NearSomebody() {
  return <Near near={useLoaderData<typeof loader>().near} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <NearGone /> : <RootError error={error} />;
}
