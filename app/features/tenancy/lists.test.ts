import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../tests/worker/callers";
import type { World } from "../../../tests/worker/world";
import type { ClinicDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement, Statements } from "~/db/statement";
import type { Page } from "~/lib/page";
import { fold } from "~/lib/text/text";
import { careLink } from "./care-link/care-link.table";
import { listMembers } from "./member/list-members.server";
import { listCaseload } from "./care-link/list-caseload.server";
import { member } from "./member/member.table";

const names = fc.array(
  fc.constantFrom("Ana", "Ána", "ana", "Bia", "Bruno", "Caio", "Élida", "João", "Zé", "Ana Paula"),
  { minLength: 0, maxLength: 40 },
);

/** Valid ids that sort in another order than they were made. */
function idOf(prefix: string, run: number, i: number): string {
  return `${prefix}_${String((i * 7919) % 1000).padStart(6, "0")}${String(run).padStart(10, "0")}${String(i).padStart(10, "0")}`;
}

/** Writes many rows, or none. */
async function addAll(db: ClinicDb, statements: Statement[]): Promise<void> {
  if (statements.length > 0) await db.batch(statements as Statements);
}

async function addPatients(db: ClinicDb, clinicId: string, rows: { id: string; name: string }[]): Promise<void> {
  const patients = rows.map(({ id, name }) => ({
    clinicId,
    id,
    accountId: `acc_${id}`,
    role: "patient" as const,
    name,
    sortName: fold(name),
    zone: "America/Sao_Paulo",
    createdAt: 1,
  }));
  await addAll(db, insertMany(db, member, patients));
}

async function addLinks(
  db: ClinicDb,
  clinicId: string,
  psychologistId: string,
  patients: { id: string; name: string }[],
): Promise<void> {
  const links = patients.map(({ id, name }) => ({
    clinicId,
    id: id.replace("mem_", "car_"),
    patientId: id,
    psychologistId,
    patientSortName: fold(name),
    startedAt: 1,
    startedBy: psychologistId,
    version: 1,
  }));
  await addAll(db, insertMany(db, careLink, links));
}

async function walk<T extends { id: string }>(
  list: (cursor: string | undefined) => Promise<Page<T>>,
  limit: number,
): Promise<T[]> {
  const seen: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (seen.length > 200) throw new Error("pages without end");
  } while (cursor !== undefined);
  return seen;
}

async function twoClinics(world: World) {
  const clinicId = await world.clinic();
  const other = await world.person("admin", await world.clinic(), "Ana");
  return {
    clinicId,
    admin: await world.person("admin", clinicId, "Ana"),
    psychologist: await world.person("psychologist", clinicId, "Ana"),
    other,
  };
}

test("pages of members never skip, repeat or leak, whatever the names, the limit and the filter", async () => {
  const world = testWorld();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(undefined, "an", "ána ", "z", "x"),
      async (list, limit, query) => {
        run++;
        const { clinicId, admin, psychologist, other } = await twoClinics(world);
        const rows = list.map((name, i) => ({ id: idOf("mem", run, i), name }));
        await addPatients(admin.ctx.db, clinicId, rows);
        await addPatients(
          admin.ctx.db,
          other.clinicId,
          rows.map((row) => ({ ...row, id: row.id.replace("mem_", "mem_9").slice(0, 30) })),
        );
        const ctx = asAdmin(world, admin);
        const all = await walk((cursor) => listMembers(ctx, { limit, cursor, query }), limit);
        const own = [...rows, { id: admin.memberId, name: "Ana" }, { id: psychologist.memberId, name: "Ana" }];
        const wanted = own.filter(({ name }) => fold(name).startsWith(fold(query ?? "")));
        expect(all.map(({ id }) => id)).toEqual(
          wanted
            .toSorted((a, b) =>
              fold(a.name) < fold(b.name) || (fold(a.name) === fold(b.name) && a.id < b.id) ? -1 : 1,
            )
            .map(({ id }) => id),
        );
        const patients = await walk((cursor) => listMembers(ctx, { limit, cursor, query, role: "patient" }), limit);
        expect(patients.map(({ id }) => id)).toEqual(all.filter(({ role }) => role === "patient").map(({ id }) => id));
      },
    ),
    { numRuns: 20 },
  );
});

test("pages of a caseload never skip, repeat or show somebody else's patient", async () => {
  const world = testWorld();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(names, fc.integer({ min: 1, max: 12 }), async (list, limit) => {
      run++;
      const { clinicId, admin, psychologist } = await twoClinics(world);
      const colleague = await world.person("psychologist", clinicId, "Bia");
      const rows = list.map((name, i) => ({ id: idOf("mem", run, i), name }));
      await addPatients(admin.ctx.db, clinicId, rows);
      const mine = rows.filter((_, i) => i % 3 !== 0);
      await addLinks(admin.ctx.db, clinicId, psychologist.memberId, mine);
      await addLinks(
        admin.ctx.db,
        clinicId,
        colleague.memberId,
        rows.filter((_, i) => i % 3 === 0),
      );
      const seen = await walk((cursor) => listCaseload(psychologist.ctx, { limit, cursor }), limit);
      expect(seen.map(({ id }) => id).toSorted()).toEqual(mine.map(({ id }) => id).toSorted());
      expect(seen.map(({ name }) => fold(name))).toEqual(seen.map(({ name }) => fold(name)).toSorted());
    }),
    { numRuns: 20 },
  );
});

test("a page of 20 out of 2,000 members or patients reads about a page, deep in the list and with a search too", async () => {
  const world = testWorld();
  const { clinicId, admin, psychologist } = await twoClinics(world);
  const rows = Array.from({ length: 2000 }, (_, i) => ({
    id: idOf("mem", 1, i),
    name: `Pessoa ${String(i % 700).padStart(4, "0")}`,
  }));
  await addPatients(admin.ctx.db, clinicId, rows);
  await addLinks(admin.ctx.db, clinicId, psychologist.memberId, rows);
  const { meter } = world.scope.platform;
  async function cost<T>(work: () => Promise<Page<T>>): Promise<{ page: Page<T>; rows: number; queries: number }> {
    const before = { ...meter };
    const page = await work();
    return { page, rows: meter.rowsRead - before.rowsRead, queries: meter.queries - before.queries };
  }
  const ctx = asAdmin(world, admin);
  let cursor: string | undefined;
  for (let i = 0; i < 10; i++) {
    const { page, rows: read, queries } = await cost(() => listMembers(ctx, { limit: 20, cursor, role: "patient" }));
    expect({ queries, cheap: read <= 25 }, `read ${String(read)} rows`).toEqual({ queries: 1, cheap: true });
    cursor = page.nextCursor ?? undefined;
  }
  const searched = await cost(() => listMembers(ctx, { limit: 20, query: "pessoa 0699" }));
  expect(searched.page.items.length).toBeGreaterThan(1);
  expect(searched.rows).toBeLessThanOrEqual(25);
  let place: string | undefined;
  for (let i = 0; i < 10; i++) {
    const { page, rows: read } = await cost(async () => {
      const found = await listCaseload(psychologist.ctx, { limit: 20, cursor: place });
      await world.settled();
      return found;
    });
    expect(read, "rows: 21 links, 21 members, the place, 20 that are noted").toBeLessThanOrEqual(45 + 20 * 4);
    place = page.nextCursor ?? undefined;
  }
});

test("a cursor is an id, never a name, and a strange one is refused", async () => {
  const world = testWorld();
  const { clinicId, admin } = await twoClinics(world);
  await addPatients(
    admin.ctx.db,
    clinicId,
    [0, 1, 2].map((i) => ({ id: idOf("mem", 1, i), name: "Zulmira Segredo" })),
  );
  const ctx = asAdmin(world, admin);
  const { nextCursor } = await listMembers(ctx, { limit: 4 });
  expect(atob(nextCursor ?? "")).toMatch(/^mem_[0-9A-Z]{26}$/);
  for (const cursor of ["x", "", "ção", btoa("mem_1"), btoa(JSON.stringify([1, "a"]))]) {
    expect(await refusalOf(listMembers(ctx, { limit: 2, cursor }))).toBe("request.invalid");
  }
  const foreign = btoa(`mem_${"Z".repeat(26)}`).replaceAll("=", "");
  expect(await listMembers(ctx, { limit: 2, cursor: foreign })).toEqual({ items: [], nextCursor: null });
});
