import type { HeadersFunction, LoaderFunctionArgs, MetaFunction, LinksFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { GuestPage } from "~/features/telehealth/components/page/guest-page";
import { readGuestPage } from "~/features/telehealth/guest/read-guest-page.server";
import { anonymous } from "~/http/guards.server";
import { page } from "~/http/page.server";
import sheet from "~/styles/room.css?url";

/** The address is the proof: nobody keeps the page, and no other site learns it. */
export const headers: HeadersFunction = () => ({
  "Referrer-Policy": "same-origin",
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex",
});

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction = () => [{ title: "CÁRIS" }, { name: "robots", content: "noindex" }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => readGuestPage(anonymous(args), args.params.token ?? ""));
}

/** The room, for somebody invited by name. */
export default function GuestRoom() {
  return <GuestPage {...useLoaderData<typeof loader>()} />;
}
