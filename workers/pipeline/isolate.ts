import { isolateOf, type Isolate } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import { log } from "../../app/platform/log";

/** The isolate's settings and keys, or null with a log line that names what is missing or unfit (never its value). */
export function openIsolate(env: Env): Isolate | null {
  try {
    return isolateOf(env);
  } catch (error) {
    log({ event: "config.failed", problems: error instanceof Error ? error.message : "unknown" });
    return null;
  }
}
