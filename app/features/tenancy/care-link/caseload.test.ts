import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { days } from "~/lib/duration";
import { caseloadOrders, orderOfCaseload, type CaseloadFilter } from "./caseload";
import { listCaseload } from "./list-caseload.server";

/** Patients of the large caseload: every tenth unread, every seventh without session, each cycle a fifth (and a fifth without). */
const many = 10_000;

/** A psychologist with 10,000 patients, written by the database itself. */
async function largeCaseload() {
  const world = testWorld();
  const clinicId = await world.clinic();
  const psychologist = await world.person("psychologist", clinicId, "Dra. Lia");
  const numbers = `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${String(many - 1)})`;
  const id = (prefix: string) => `'${prefix}_' || printf('%026d', (i * 7919) % 10007)`;
  const name = "'pessoa ' || printf('%05d', (i * 31) % 3000)";
  const now = world.clock.now;
  await testEnv.CLINIC_0.batch([
    testEnv.CLINIC_0.prepare(
      `${numbers} insert into member (clinic_id, id, account_id, role, name, sort_name, zone, created_at)
       select ?, ${id("mem")}, 'acc_' || i, 'patient', ${name}, ${name}, 'America/Sao_Paulo', 1 from n`,
    ).bind(clinicId),
    testEnv.CLINIC_0.prepare(
      `${numbers} insert into care_link (clinic_id, id, patient_id, psychologist_id, patient_sort_name, started_at, started_by, version,
         cycle, unread_entries, last_shared_at, next_session_at, attention)
       select ?1, ${id("car")}, ${id("mem")}, ?2, ${name}, 1, ?2, 1,
         case i % 5 when 0 then 'criar' when 1 then 'cuidar' when 2 then 'crescer' when 3 then 'curar' end,
         case when i % 10 = 0 then i % 4 + 1 else 0 end, ?3 - (i % 900) * 3600000,
         case when i % 7 = 0 then null else ?3 + (i % 500) * 3600000 end, i % 64 from n`,
    ).bind(clinicId, psychologist.memberId, now),
  ]);
  return { world, clinicId, psychologist };
}

test("20 of 10,000 patients cost 60 rows at most, in each order, with each filter, deep in the list; pages skip and repeat nobody", async () => {
  const { world, clinicId, psychologist } = await largeCaseload();
  const { meter } = world.scope.platform;
  const all = await rowsOf<{
    id: string;
    name: string;
    contact: number;
    next: number;
    unread: number;
    cycle: string;
    none: number;
    attention: number;
  }>(
    `select id, patient_id, patient_sort_name as name, last_contact_at as contact, next_session_order as next, unread, cycle, attention,
       next_session_at is null as none from care_link where clinic_id = ?`,
    clinicId,
  );
  const before = world.clock.now - days(14);
  type Row = (typeof all)[number];
  const filters: [CaseloadFilter, (row: Row) => boolean][] = [
    [{}, () => true],
    [{ unread: true }, ({ unread }) => unread > 0],
    [{ noSession: true }, ({ none }) => none === 1],
    [{ cycle: "crescer" }, ({ cycle }) => cycle === "crescer"],
  ];
  const key = {
    ...{ name: (row: Row) => row.name, contact: (row: Row) => row.contact, next: (row: Row) => row.next },
    attention: (row: Row) => -row.attention,
  };
  const cases = [
    ...filters.flatMap(([filter, keeps]) =>
      caseloadOrders.map((sort) => {
        const asked = { ...filter, sort };
        return { filter: asked, keeps, sort: orderOfCaseload(asked) };
      }),
    ),
    { filter: { silentDays: 14 }, keeps: ({ contact }: Row) => contact < before, sort: "contact" as const },
    { filter: { query: "Pessoa 02" }, keeps: ({ name }: Row) => name.startsWith("pessoa 02"), sort: "name" as const },
  ];
  for (const { filter, keeps, sort } of cases) {
    const by = key[sort];
    const wanted = all
      .filter(keeps)
      .toSorted((a, b) => (by(a) < by(b) || (by(a) === by(b) && a.id < b.id) ? -1 : 1))
      .map(({ id }) => id.replace("car_", "mem_"));
    let cursor: string | undefined;
    const seen: string[] = [];
    for (let page = 0; page < 4; page++) {
      const read = meter.rowsRead;
      const found = await listCaseload(psychologist.ctx, { ...filter, limit: 20, cursor });
      await world.settled();
      // Four of each row that is noted beside it, of whoever was not shown a moment ago.
      expect(meter.rowsRead - read, JSON.stringify({ filter, page })).toBeLessThanOrEqual(60 + 20 * 4);
      seen.push(...found.items.map(({ id }) => id));
      cursor = found.nextCursor ?? undefined;
    }
    expect(seen, JSON.stringify(filter)).toEqual(wanted.slice(0, 80));
  }
});

test("filters together narrow, and a name or silence asked for brings its own order", async () => {
  const { world, psychologist } = await largeCaseload();
  const both = await listCaseload(psychologist.ctx, { unread: true, noSession: true, cycle: "criar", limit: 100 });
  expect(both.items.length).toBeGreaterThan(10);
  for (const { unread, nextSessionAt, cycle } of both.items)
    expect([unread > 0, nextSessionAt, cycle]).toEqual([true, null, "criar"]);
  const silent = await listCaseload(psychologist.ctx, {
    silentDays: 30,
    sort: "next",
    query: "pessoa 0001",
    limit: 20,
  });
  expect(silent.items.map(({ name }) => name)).toEqual(silent.items.map(({ name }) => name).toSorted());
  for (const { lastContactAt } of silent.items) expect(lastContactAt).toBeLessThan(world.clock.now - days(30));
});

test("a cursor of another order is refused, and a colleague's list stays empty", async () => {
  const { world, clinicId, psychologist } = await largeCaseload();
  const { nextCursor } = await listCaseload(psychologist.ctx, { sort: "contact", limit: 20 });
  expect(await refusal(listCaseload(psychologist.ctx, { limit: 20, cursor: nextCursor ?? "" }))).toBe(
    "request.invalid",
  );
  const colleague = await world.person("psychologist", clinicId, "Dr. Ian");
  expect((await listCaseload(colleague.ctx, { sort: "next", limit: 20 })).items).toEqual([]);
});
