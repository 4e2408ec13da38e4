import type { Traffic } from "~/features/kernel/said/traffic";
import { MB } from "~/lib/bytes";

/** A task and its answer come with their files where no script sends them before. */
export const traffic: Traffic = {
  forms: [
    [/^\/+dashboard\/+tasks\/+[^/]+(\.data)?\/*$/i, 16 * MB],
    [/^\/+dashboard\/+patients\/+[^/]+\/+tasks(\.data)?\/*$/i, 16 * MB],
  ],
};
