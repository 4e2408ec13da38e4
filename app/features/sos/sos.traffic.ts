import type { Traffic } from "~/features/kernel/said/traffic";

/** Help. */
export const traffic: Traffic = {
  neverLimited: [
    [
      /^\/(sos|sos\.data|sos\/offline|dashboard\/sos(\.data|\/.*)?|api\/patient\/sos(\/.*)?)$/i,
      "no limit ever stands between a person and help",
    ],
  ],
};
