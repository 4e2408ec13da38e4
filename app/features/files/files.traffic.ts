import type { Traffic } from "~/features/kernel/said/traffic";
import { kB, MB } from "~/lib/bytes";

/** Where files come in. */
export const traffic: Traffic = {
  files: [
    [/^\/+api\/+files\/*$/i, 10 * MB + 64 * kB],
    [/^\/+api\/+files\/+uploads\/+[^/]+\/*$/i, 512 * kB],
  ],
  forms: [
    [/^\/+account\/+photo(\.data)?\/*$/i, 12 * MB],
    [/^\/+admin\/+clinic(\.data)?\/*$/i, 1 * MB],
  ],
};
