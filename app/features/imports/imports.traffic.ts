import type { Traffic } from "~/features/kernel/said/traffic";
import { kB, MB } from "~/lib/bytes";

/** Where spreadsheets come in: a little more than is taken, so that the form itself says what is too much. */
export const traffic: Traffic = {
  forms: [
    [/^\/+admin\/+invites\/+import(\.data)?\/*$/i, 5 * MB + 64 * kB],
    [/^\/+dashboard\/+imports(\.data)?\/*$/i, 5 * MB + 64 * kB],
  ],
};
