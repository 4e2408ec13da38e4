import * as z from "zod";
import type { RequestScope } from "~/load-context";
import { vitalNames } from "~/platform/metrics/data-point";
import { markOf } from "./vitals.server";

/** ms; of CLS thousandths. What is beyond was a page that stood open, not one that was slow. */
const value = z.number().min(0).max(60_000);
const said = z.strictObject({
  route: z.string().max(200),
  mac: z.string().max(64),
  lcp: value,
  inp: value,
  cls: value,
});
/** Characters of the longest that a page sends. */
const longest = 600;

/** Counts what a page sent, if it is what we had it send. Never throws: it is nobody's answer. @returns whether it counted */
export async function notePageVitals(request: Request, scope: RequestScope): Promise<boolean> {
  const text = await request.text().catch(() => "");
  if (text.length > longest) return false;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return false;
  }
  const parsed = said.safeParse(body);
  if (!parsed.success || (await markOf(scope, parsed.data.route)) !== parsed.data.mac) return false;
  const { route } = parsed.data;
  for (const vital of vitalNames) {
    const measured = parsed.data[vital];
    // Nothing was painted, or nothing pressed: that is no measure. Nothing moved is one.
    if (measured > 0 || vital === "cls") scope.platform.note({ kind: "vital", route, vital, value: measured });
  }
  return true;
}
