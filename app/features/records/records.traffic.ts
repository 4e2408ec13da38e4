import type { Traffic } from "~/features/kernel/said/traffic";
import { MB } from "~/lib/bytes";

/** A note comes with its files where no script sends them before. */
export const traffic: Traffic = {
  forms: [
    [/^\/+dashboard\/+agenda\/+[^/]+\/+notes(\.data)?\/*$/i, 16 * MB],
    [/^\/+dashboard\/+patients\/+[^/]+\/+records\/+[^/]+\/+edit(\.data)?\/*$/i, 16 * MB],
  ],
};
