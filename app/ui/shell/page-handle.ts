/**
 * What a page says of itself to the document around it. `scripts`:
 * - `none`: the page is whole without a line of JavaScript;
 * - `late`: a form for people who may be here for the first time. It works without; what makes it nicer is loaded once somebody
 *   touches the page, so that nothing stands between a cheap phone and the first paint.
 */
export type PageHandle = { scripts: "none" | "late" };

/** Which scripts a route's page wants; undefined: all of them, at once. @param handle a route's `handle` */
export function scriptsOf(handle: unknown): PageHandle["scripts"] | undefined {
  if (typeof handle !== "object" || handle === null || !("scripts" in handle)) return undefined;
  return handle.scripts === "none" || handle.scripts === "late" ? handle.scripts : undefined;
}
