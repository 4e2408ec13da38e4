import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isSignedIn } from "~/http/login/login.server";
import styles from "~/styles/app.css?url";
import { site } from "~/ui/copy/site";
import { useHydrated } from "~/ui/form/hydrated";
import { useFocusAfterMove } from "~/ui/shell/focus-after-move";
import { useNonce } from "~/ui/shell/nonce";
import { scriptsOf } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { RingLoading } from "~/ui/feedback/ring-loading";
import { errorTitle, RootError } from "~/ui/feedback/error-page";
import { readTheme } from "~/lib/theme";

export const links: LinksFunction = () => [
  { rel: "preload", href: "/fonts/inter-5.3-pt.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icons/icon-192.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export const meta: MetaFunction = ({ error }) => pageMeta(error ? errorTitle(error) : site.title);

/** Pages that must stand when no database does: help, and the one that says what does not answer. */
const standsAlone = /^((\/dashboard)?\/sos(\/|\.data|$)|\/status(\.data|$))/;

/** The chosen theme, which must be known before the first paint, and whether anybody is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const { url, headers } = args.request;
  const signedIn = !standsAlone.test(new URL(url).pathname) && (await isSignedIn(args));
  return { theme: readTheme(headers), signedIn };
}

/** As entry.client does where it runs: after everything else. */
const keepShell = `addEventListener("load",()=>navigator.serviceWorker?.register("/sw.js").catch(()=>{}))`;

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? undefined;
  const wanted = useMatches().flatMap(({ handle }) => scriptsOf(handle) ?? [])[0];
  const plain = wanted === "none" || wanted === "shell";
  // Who comes from a page that runs is still in it: the next one begins at its top.
  const runs = useHydrated() || !plain;
  return (
    <html lang="pt-BR" data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta
          name="theme-color"
          content={theme === "dark" ? "#0b1819" : "#faf6ec"}
          media={theme ? undefined : "(prefers-color-scheme: light)"}
        />
        {!theme && <meta name="theme-color" content="#0b1819" media="(prefers-color-scheme: dark)" />}
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {runs && <ScrollRestoration nonce={nonce} />}
        {!plain && <Scripts nonce={nonce} />}
        {wanted === "shell" && import.meta.env.PROD && (
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: keepShell }} />
        )}
      </body>
    </html>
  );
}

export default function Root() {
  const { state } = useNavigation();
  useFocusAfterMove();
  return (
    <>
      <Outlet />
      {state === "loading" && <RingLoading className="pointer-events-none fixed inset-x-0 top-4 z-50" />}
    </>
  );
}

export function ErrorBoundary() {
  return <RootError error={useRouteError()} />;
}
