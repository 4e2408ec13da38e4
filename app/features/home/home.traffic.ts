import type { Traffic } from "~/features/kernel/said/traffic";

/** The patient's home asks ten features for their cards. */
export const traffic: Traffic = { gathered: [/^\/dashboard\/today(\.data)?$/] };
