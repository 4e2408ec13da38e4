import type { Traffic } from "~/features/kernel/said/traffic";

/** What providers report. */
export const traffic: Traffic = {
  neverLimited: [
    [
      /^\/api\/webhooks\/[^/]+$/i,
      "reports come in crowds from few addresses, not every provider repeats what was refused, and without its signature one is nothing",
    ],
  ],
};
