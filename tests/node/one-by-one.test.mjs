import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const jobs = readdirSync("app/features", { recursive: true, encoding: "utf8" })
  .map((name) => join("app/features", name))
  .filter((name) => name.endsWith(".server.ts"))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }))
  .filter(({ source }) => /Run by cron/.test(source));

/** What waits in a loop without minding that one of them may fail. */
const bareLoop = /for \(const [^\n]* of [^\n]*\)\s*(?:\{\s*)?(?:\w+ \+= )?await (?![^\n]*\.catch\()/;

/** Loops whose every step minds its own failure, or which are not over rows of different people. */
const minded = new Set([
  "app/features/appointments/reminders/remind-appointments.server.ts", // clinic by clinic, each caught
  "app/features/kernel/events/announce.server.ts", // messages of one queue
  "app/features/risk/signal/judge-links.server.ts", // the care team of one patient
  "app/features/notifications/delivery/send-digests.server.ts", // each queues what it let go; what fails is taken up again
  "app/features/privacy/copy/remove-export.server.ts", // of one person, in an erasure that is tried again as a whole
]);

test("a job that goes over many rows by the clock does them one by one: a bad one keeps no other waiting", () => {
  expect(jobs.length).toBeGreaterThan(20);
  const bare = jobs.filter(({ file, source }) => bareLoop.test(source) && !minded.has(file));
  expect(bare.map(({ file }) => file)).toEqual([]);
});
