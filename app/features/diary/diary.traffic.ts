import type { Traffic } from "~/features/kernel/said/traffic";
import { MB } from "~/lib/bytes";

/** An entry comes with its photos and voice notes where no script sends them before. */
export const traffic: Traffic = {
  forms: [[/^\/+dashboard\/+diary\/+(new|[^/]+\/+edit)(\.data)?\/*$/i, 16 * MB]],
};
