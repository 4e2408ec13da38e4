import { log } from "~/platform/log";

/** Tells the log that a page failed while it was rendered: the kind of error, never its text. */
export function logRenderFailure(requestId: string, error: unknown): void {
  log({ event: "render.failed", requestId, error: error instanceof Error ? error.name : "unknown" });
}
