import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import { newWorld } from "../../../../tests/worker/world";
import { openDb } from "~/db/client.server";
import { newMeter } from "~/lib/meter";
import { listActs, listAuditRows } from "./audit.repo.server";

/** Rows of a clinic: 50 who act, 400 of whom it is, one act in 97 another. */
async function fill(d1: D1Database, clinicId: string, rows: number): Promise<void> {
  for (let from = 0; from < rows; from += 20_000)
    await d1
      .prepare(
        `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${Math.min(rows, from + 20_000) - 1})
        insert into audit_entry (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at, subject, "right")
        select 'aud_${clinicId}' || printf('%08d', i), '${clinicId}', 'mem_' || (i % 50), 'psychologist', iif(i % 97 = 0, 'plan.open', 'diary.read'),
          'diary_entry', 'dia_' || i, '[]', '', '', 'r', i, 'pat_' || (i % 400), 'care-link' from n`,
      )
      .run();
}

test("a page of the audit reads a page, however many rows its clinic has (20,000 here; 100,000 read the same)", async () => {
  await newWorld().clinic();
  const d1 = (env as unknown as { CLINIC_0: D1Database }).CLINIC_0;
  await fill(d1, "cli_big", 20_000);
  await fill(d1, "cli_other", 1000);
  const limit = 51;
  const after = { at: 500, id: "aud_z" };
  for (const [wanted, most] of [
    [{ after: null }, limit],
    [{ after }, limit],
    [{ after: null, action: "plan.open" }, 2 * limit + 1],
    [{ after: null, memberId: "mem_7" }, 3 * limit],
    [{ after: null, memberId: "pat_7" }, 3 * limit],
    [{ after: null, memberId: "dia_7" }, 3 * limit],
  ] as const) {
    const meter = newMeter();
    const { db } = openDb(d1, { meter, sure: () => undefined }, {});
    await listAuditRows(db, "cli_big", { limit, ...wanted });
    expect(meter.rowsRead, JSON.stringify(wanted)).toBeLessThanOrEqual(most);
  }
  const meter = newMeter();
  const { db } = openDb(d1, { meter, sure: () => undefined }, {});
  expect(await listActs(db, "cli_big")).toEqual(["diary.read", "plan.open"]);
  expect(meter.rowsRead).toBeLessThanOrEqual(9);
});
