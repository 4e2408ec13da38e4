import { expect, test } from "vitest";
import { lineOf, type LogEvent } from "./log";
import { scrub } from "./scrub";

/** What could point to somebody, as it turns up in messages of drivers and providers. */
const revealing = {
  mail: "ana.souza+teste@clinica.com.br",
  member: "mem_01M8MWTQ1MVXAZ7PR8FFEQ7V9X",
  token: "k7Jd-93hdKs_8dK2lsm3KdJs92kd",
  jwt: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
  phone: "+55 (11) 98765-4321",
  cpf: "529.982.247-25",
  query: "/reset?token=abc&name=Ana",
};

test.each(Object.entries(revealing))("a text with %s keeps none of it, and the words around it", (_, secret) => {
  const cleaned = scrub(`failed for ${secret} twice`);
  expect(cleaned).not.toContain(secret);
  expect(cleaned).toMatch(/^failed for .* twice$|^failed for .*\?…/);
  for (const piece of secret.split(/[ .@?=&]/).filter((one) => one.length > 8)) expect(cleaned).not.toContain(piece);
});

test("no text of any line says who: every field of every event", () => {
  const fields = [
    "route",
    "code",
    "detail",
    "stack",
    "problems",
    "error",
    "plane",
    "memberId",
    "action",
    "type",
    "failure",
  ];
  const more = ["queue", "reason", "service", "holder", "kind", "what", "store", "job"];
  for (const secret of Object.values(revealing)) {
    const entry = Object.fromEntries([...fields, ...more].map((name) => [name, `x ${secret} y`]));
    const line = lineOf({ event: "request.failed", requestId: crypto.randomUUID(), ...entry } as unknown as LogEvent);
    expect(line).not.toContain(secret);
  }
});

test("what is needed to find a fault stays: ids of requests, names, codes and stack frames", () => {
  const requestId = crypto.randomUUID();
  const stack = "    at readAcknowledgementDeadline (index.js:12345:67)\n    at async Promise.all (index 0)";
  const line = lineOf({
    event: "request.failed",
    requestId,
    route: "/api/patient/diary/:x",
    code: "request.internal",
    stack,
  });
  expect(JSON.parse(line)).toMatchObject({
    requestId,
    route: "/api/patient/diary/:x",
    code: "request.internal",
    stack,
  });
});

test("a text of a megabyte made to be slow is cut first", () => {
  const began = performance.now();
  for (const bad of ["@", "a@", "1 ", "a-1", "?", "abc_"]) scrub(bad.repeat(500_000));
  expect(performance.now() - began).toBeLessThan(500);
});
