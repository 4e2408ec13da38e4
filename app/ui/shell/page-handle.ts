/**
 * What a page says of itself to the document around it. `scripts`:
 * - `none`: the page is whole without a line of JavaScript;
 * - `shell`: so is this one, but it has the device keep what opens without network, once it has loaded;
 * - `late`: a form for people who may be here for the first time. It works without; what makes it nicer is loaded once somebody
 *   touches the page, so that nothing stands between a cheap phone and the first paint.
 */
export type PageHandle = { scripts: "none" | "shell" | "late" };
const kinds: readonly unknown[] = ["none", "shell", "late"];

/** Which scripts a route's page wants; undefined: all of them, at once. @param handle a route's `handle` */
export function scriptsOf(handle: unknown): PageHandle["scripts"] | undefined {
  if (typeof handle !== "object" || handle === null || !("scripts" in handle)) return undefined;
  return kinds.includes(handle.scripts) ? (handle.scripts as PageHandle["scripts"]) : undefined;
}
