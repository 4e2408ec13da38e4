import type { AppLoadContext, EntryContext } from "@remix-run/cloudflare";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToReadableStream, renderToString } from "react-dom/server";
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
 * Reads all that Remix hands over to the browser before the page is rendered, so that nothing in the page has to be waited for: it keeps
 * what it has read in `renderMeta`, a piece under each number.
 */
async function readAhead({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return;
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  const reader = serverHandoffStream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    pieces.push(decoder.decode(read.value, { stream: true }));
  const read = [...pieces.map((value) => ({ done: false, value })), { done: true, value: "" }];
  const kept = read.map((result, i) => [i, Object.assign(Promise.resolve(), { result })] as const);
  renderMeta.streamCache = Object.fromEntries(kept) as NonNullable<typeof renderMeta.streamCache>;
}

/** What React writes where a part of a page is to come later. */
const missing = "<!--$!-->";

/**
 * A page as one text: React's stream encodes each attribute alone, which takes half of its time. Null for one that has to wait for some
 * code's first use, or fails: that is for the stream to tell.
 */
function renderAtOnce(page: ReactElement): string | null {
  try {
    const html = renderToString(page);
    return html.includes(missing) ? null : `<!DOCTYPE html>${html}`;
  } catch {
    return null;
  }
}

/** Renders a page, whole: nothing of ours comes late. What fails while rendering is told without its text. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { scope }: AppLoadContext,
): Promise<Response> {
  let failed = false;
  await readAhead(remix);
  // What was read ahead is all there is. Rendering takes hold of the stream each time: an empty one costs more than nothing.
  const readOut = { getReader: () => null } as unknown as ReadableStream<Uint8Array>;
  const page = () => (
    <NonceContext.Provider value={scope.nonce}>
      <RemixServer context={{ ...remix, serverHandoffStream: readOut }} url={request.url} nonce={scope.nonce} />
    </NonceContext.Provider>
  );
  const bitByBit = async () => {
    const { nonce, requestId } = scope;
    const onError = (error: unknown) => {
      failed = true;
      logRenderFailure(requestId, error);
    };
    // A part that is ready but large would still be sent beside its place, and be put there by a script.
    const whole = { progressiveChunkSize: Number.POSITIVE_INFINITY };
    const stream = await renderToReadableStream(page(), { nonce, signal: request.signal, onError, ...whole });
    await stream.allReady;
    return new Response(stream).text();
  };
  const html = renderAtOnce(page()) ?? (await bitByBit());
  const answered = failed ? 500 : status;
  const { params } = remix.staticHandlerContext.matches.at(-1) ?? { params: {} };
  const vitals = answered < 400 ? await vitalsOf({ request, params, scope }) : null;
  headers.set("Content-Type", "text/html; charset=utf-8");
  const retryAfter = answered >= 400 ? retryAfterOf(remix.staticHandlerContext) : undefined;
  if (retryAfter !== undefined) headers.set("Retry-After", retryAfter);
  const body = wantsLateScripts(remix, answered) ? lateScripts(html, scope.nonce) : html;
  const measured = vitals === null ? "" : `<script nonce="${scope.nonce}">${vitals}</script>`;
  return new Response(body + measured, { headers, status: answered });
}

/** AppErrors are turned into answers by app/http; what else a loader threw is logged there, so nothing is printed twice. */
export function handleError(): void {
  return;
}
