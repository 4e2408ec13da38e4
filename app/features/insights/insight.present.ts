import { iso } from "~/lib/time/iso";
import type { Insight } from "./list-insights.server";

/** An insight as the API shows it. */
export function showInsight({ helpful, createdAt, ...insight }: Insight) {
  return { ...insight, createdAt: iso(createdAt), ...(helpful === null ? {} : { helpful }) };
}
