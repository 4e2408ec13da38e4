import { expect, test } from "vitest";
import { signInToWeb } from "./people";
import { ask, costOf } from "./site";

// 57 rows of the demo data as they are seeded (60 is what is asked for); what other tests give her meanwhile is read, too.
test("a patient's home asks for everything at once: at most 2 trips and 72 rows, its login and frame with it", async () => {
  const headers = { Cookie: await signInToWeb("patient") };
  const answer = await ask("/dashboard/today", { headers });
  const { trips, queries, read, decrypts } = costOf(answer);
  console.log(`home: ${trips} trips, ${queries} queries, ${read} rows, ${decrypts} decrypts`);
  expect([answer.status, trips <= 2, read <= 72]).toEqual([200, true, true]);
});
