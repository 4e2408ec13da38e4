import { Link as RemixLink, NavLink as RemixNavLink, type NavLinkProps } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { Link, NavLink } from "./server-link";

/** What a page at an address shows. */
async function shownAt(path: string, element: ReactElement): Promise<string> {
  const routes = [{ path: "/", children: [{ path: "dashboard", children: [{ path: "*", element }] }] }];
  const { query, dataRoutes } = createStaticHandler(routes, { future: { v7_relativeSplatPath: true } });
  const context = await query(new Request(`https://caris.test${path}`));
  if (context instanceof Response) throw new Error("a page redirected");
  const router = createStaticRouter(dataRoutes, context, { future: { v7_relativeSplatPath: true } });
  return renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

const here = "/dashboard/diary/dia_01?mood=4";
const plainTos = [
  "/",
  "/dashboard",
  "/dashboard/diary",
  "/Dashboard/Diary",
  "/dashboard/dia",
  "/notices?a=b&c=%20d+e#top",
];
const otherTos = [
  ...["?", "?mood=1", "", ".", "..", "edit", "#here", "/dashboard/../notices", "/dashboard/./x"],
  ...[
    "/dashboard/",
    "/a?",
    "/a#",
    "/dashboard/diário",
    '/busca?q=olá "<&',
    "//elsewhere.test/x",
    "https://elsewhere.test/",
  ],
];
const props = [
  {},
  { className: "p-2", "aria-label": "Início", title: "a < b" },
  { prefetch: "intent", replace: true, state: { a: 1 }, preventScrollReset: true, viewTransition: false },
  { reloadDocument: true, target: "_blank", rel: "noreferrer" },
  { discover: "none", onClick: () => undefined, "data-x": "1", id: "y", style: { color: "red" } },
] as const;

/** Both as they are drawn, one in place of the other. */
async function both(theirs: ReactElement, ours: ReactElement): Promise<[theirs: string, ours: string]> {
  return [await shownAt(here, <p>{theirs}</p>), await shownAt(here, <p>{ours}</p>)];
}

test.each([...plainTos, ...otherTos])("a link to %j is drawn as Remix draws it", async (to) => {
  for (const more of props) {
    const said = { ...more, to, children: ["para ", <b key="b">lá</b>] };
    const [theirs, ours] = await both(<RemixLink {...said} />, <Link {...said} />);
    expect(ours).toBe(theirs);
  }
});

const places: Omit<NavLinkProps, "to">[] = [
  ...props.map((said) => ({ ...said, children: "lá" })),
  { end: true, className: "x" },
  { caseSensitive: true, "aria-current": "location" },
  {
    className: ({ isActive }) => (isActive ? "on" : "off"),
    style: ({ isPending }) => ({ opacity: isPending ? 0.5 : 1 }),
    children: ({ isActive, isTransitioning }) => `${isActive} ${isTransitioning}`,
  },
];

// Remix itself fails on another site's address without its protocol.
test.each([...plainTos, ...otherTos.filter((to) => !to.startsWith("//"))])(
  "a place of the navigation at %j is current where Remix says it is",
  async (to) => {
    for (const said of places) {
      const [theirs, ours] = await both(<RemixNavLink {...said} to={to} />, <NavLink {...said} to={to} />);
      expect(ours).toBe(theirs);
    }
  },
);
