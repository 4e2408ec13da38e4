import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import { log } from "~/platform/log";

/** Longest wait (ms) for what only stands beside something else. */
const patience = seconds(2);

/** What something comes to, or null when it fails or is late: nobody who needs help waits for a database, nor a page for a board. */
export async function ifInTime<T>(
  what: "plan" | "contacts" | "duty" | "live" | "words",
  work: Promise<T>,
  limit = patience,
): Promise<T | null> {
  try {
    return await inTime(work, limit, () => {
      throw new Error("late");
    });
  } catch (error) {
    log({ event: "sos.page_without", what, error: error instanceof Error ? error.name : "unknown" });
    return null;
  }
}
