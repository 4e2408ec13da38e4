import { beforeEach, expect, test } from "vitest";
import { log, onFailure, type FailureLine } from "../app/platform/log";
import { outboxOf, resetSimulator, setFault, simulator } from "../tests/worker/outside/simulator";
import { eventOf, reportTo } from "./error-reports";

const dsn = `${simulator.replace("://", "://k1@")}/sentry/1`;
beforeEach(resetSimulator);

/** A failure as it reaches the listener, with everything in it that must not leave. */
function badLine(): FailureLine {
  const lines: FailureLine[] = [];
  onFailure((line) => lines.push(line));
  const detail =
    "no row for ana@clinica.com (mem_01M8MWTQ1MVXAZ7PR8FFEQ7V9X), +55 11 98765-4321, /reset?token=k7Jd93hdKs8dK2lsm3KdJs92";
  const stack = "    at readDiary (index.js:1:2)";
  const route = "/api/patient/diary/:x";
  log({ event: "request.failed", requestId: crypto.randomUUID(), route, code: "request.internal", detail, stack });
  return lines[0] ?? { event: "nothing" };
}

test("Sentry is told what failed, where and how, and nothing of anybody", async () => {
  expect(await reportTo(dsn, badLine(), "test", "1")).toBe(true);
  const [report] = await outboxOf("sentry");
  expect(report?.subject).toBe("request.failed");
  const { tags, extra } = JSON.parse(String(report?.body)) as {
    tags: Record<string, string>;
    extra: Record<string, string>;
  };
  expect(tags).toMatchObject({ route: "/api/patient/diary/:x", code: "request.internal" });
  expect(extra.stack).toContain("readDiary");
  for (const secret of ["ana@", "mem_", "98765", "k7Jd"]) expect(String(report?.envelope)).not.toContain(secret);
});

test("nothing leaves that is not said here, and ids of our rows are not", async () => {
  expect(await reportTo(dsn, { event: "cron.failed", job: "relay" }, "test", "1")).toBe(true);
  const [report] = await outboxOf("sentry");
  const body = JSON.parse(String(report?.body)) as object;
  expect(Object.keys(body).sort()).toEqual(
    ["environment", "event_id", "fingerprint", "level", "message", "platform", "release", "tags", "timestamp"].sort(),
  );
  const letter = eventOf({ event: "mail.failed", mailId: "mai_1", status: 200 }, "test", "1");
  expect(letter.tags).toEqual({ status: "200" });
});

test("a Sentry that is down, slow or refuses is nobody's trouble", async () => {
  for (const mode of ["down", "500", "429"]) {
    await setFault("sentry", mode);
    expect(await reportTo(dsn, { event: "cron.failed", job: "relay" }, "test", "1")).toBe(false);
  }
  expect(await reportTo("not a dsn", { event: "cron.failed" }, "test", "1")).toBe(false);
});
