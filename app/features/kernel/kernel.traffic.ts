import type { Traffic } from "./said/traffic";

/** What watches the product. */
export const traffic: Traffic = {
  neverLimited: [[/^\/api\/health$/i, "who watches whether we are up must not be told otherwise"]],
};
