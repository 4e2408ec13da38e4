import type { AppLoadContext, EntryContext } from "@remix-run/cloudflare";
import { RemixServer } from "@remix-run/react";
import { renderToReadableStream } from "react-dom/server";
import { logRenderFailure } from "~/http/errors.server";
import { lateScripts } from "~/http/late-scripts.server";
import { vitalsOf } from "~/http/vitals.server";
import { NonceContext } from "~/ui/shell/nonce";
import { scriptsOf } from "~/ui/shell/page-handle";

// The pipeline (workers/fetch) reaches app/http through the Remix build alone, so that both run the same copy of it.
export { methodsAt } from "~/http/openapi/api-methods.server";
export { refuse } from "~/http/refusal.server";

declare module "@remix-run/server-runtime" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface Future {
    v3_singleFetch: true;
  }
}

/** Whether a page asks for its scripts late. One that was refused has them at once: it leads the focus to what was wrong. */
function wantsLateScripts({ routeModules, staticHandlerContext }: EntryContext, status: number): boolean {
  const last = staticHandlerContext.matches.at(-1);
  // In dev, Vite's own scripts stand among them.
  return import.meta.env.PROD && status < 400 && !!last && scriptsOf(routeModules[last.route.id]?.handle) === "late";
}

/** When to come again (seconds), as the part of the page said that was refused: a document has no other place for it than here. */
function retryAfterOf({ actionHeaders, loaderHeaders }: EntryContext["staticHandlerContext"]): string | undefined {
  const said = [actionHeaders, loaderHeaders].flatMap((all) => Object.values(all));
  return said.flatMap((one) => one.get("Retry-After") ?? [])[0];
}

/**
 * Renders a page, whole: nothing of ours comes late, and React's stream is of pieces of 512 bytes, each of which would cross to the
 * network alone. What fails while rendering is told without its text.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { scope }: AppLoadContext,
): Promise<Response> {
  let failed = false;
  const stream = await renderToReadableStream(
    <NonceContext.Provider value={scope.nonce}>
      <RemixServer context={remix} url={request.url} nonce={scope.nonce} />
    </NonceContext.Provider>,
    {
      nonce: scope.nonce,
      signal: request.signal,
      onError(error: unknown) {
        failed = true;
        logRenderFailure(scope.requestId, error);
      },
    },
  );
  const answered = failed ? 500 : status;
  const whole = new Response(stream);
  const { params } = remix.staticHandlerContext.matches.at(-1) ?? { params: {} };
  const vitals = answered < 400 ? await vitalsOf({ request, params, scope }) : null;
  const html = wantsLateScripts(remix, answered)
    ? lateScripts(await whole.text(), scope.nonce)
    : await whole.arrayBuffer();
  const body = vitals === null ? html : new Blob([html, `<script nonce="${scope.nonce}">${vitals}</script>`]);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const retryAfter = answered >= 400 ? retryAfterOf(remix.staticHandlerContext) : undefined;
  if (retryAfter !== undefined) headers.set("Retry-After", retryAfter);
  return new Response(body, { headers, status: answered });
}

/** AppErrors are turned into answers by app/http; what else a loader threw is logged there, so nothing is printed twice. */
export function handleError(): void {
  return;
}
