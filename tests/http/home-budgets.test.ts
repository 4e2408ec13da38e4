import { expect, test } from "vitest";
import { signInToWeb } from "./people";
import { ask, costOf } from "./site";

// 53 rows of the demo data as they are seeded, of 60 (`home-rows.test.ts` has the empty day and the full ones); what other tests give her
// meanwhile (sessions, notices, answers) is read here, too: 61 once.
test("a patient's home asks for everything at once: at most 2 trips and 70 rows, its login and frame with it", async () => {
  const headers = { Cookie: await signInToWeb("patient") };
  const answer = await ask("/dashboard/today", { headers });
  const { trips, queries, read, decrypts } = costOf(answer);
  console.log(`home: ${trips} trips, ${queries} queries, ${read} rows, ${decrypts} decrypts`);
  expect([answer.status, trips <= 2, read <= 70]).toEqual([200, true, true]);
});
