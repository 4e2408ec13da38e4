import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { newPost, type Post } from "../../../../tests/worker/post";
import { careGuardian } from "~/features/care/guardian/care-guardian.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { account } from "~/features/identity/account/account.directory.table";
import { invitation } from "~/features/tenancy/invitation/invitation.directory.table";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { resendInvitation } from "~/features/tenancy/invitation/resend-invitation.server";
import { acceptInvitation } from "~/features/tenancy/invitation/accept-invitation.server";
import { days, hours } from "~/lib/duration";
import type { PlanCode } from "~/features/plans/plan";
import { importFile } from "../file/import-file.table";
import { importRow } from "../file/import-row.table";
import { adminAsImporter, type ImporterCtx } from "../importer";
import { actOnImport } from "../steps/act-on-import.server";
import { goOn } from "../steps/go-on.server";
import { purgeImports } from "../steps/purge-imports.server";
import { readImport, refusedCsv } from "../steps/read-import.server";
import { takeUpload } from "../steps/take-upload.server";

const form = { encoding: "auto", separator: "auto" } as const;

async function office(plan: PlanCode = "clinica") {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic("CLINIC_1", plan);
  const admin = await world.person("admin", clinicId, "Davi");
  const psychologist = await world.person("psychologist", clinicId, "Ana Souza");
  const boss = asAdmin(world, admin);
  return { post, world, clinicId, admin, psychologist, boss, ctx: adminAsImporter(boss) };
}

const send = (ctx: ImporterCtx, text: string) =>
  takeUpload(ctx, { kind: "people", file: new File([text], "pessoas.csv"), form });
const map = (ctx: ImporterCtx, id: string, said: Record<string, string>) =>
  actOnImport(ctx, id, { intent: "map", ...said });
const columns = { "col.name": "0", "col.email": "1" };

/** A file of so many people, sent, mapped and begun. */
async function begun(ctx: ImporterCtx, people: number) {
  const lines = Array.from({ length: people }, (_, i) => `Pessoa Numero;p${i}@caris.test`);
  const { id } = await send(ctx, `nome;email\n${lines.join("\n")}`);
  await map(ctx, id, columns);
  await actOnImport(ctx, id, { intent: "start" });
  return id;
}

const invited = ({ world }: Post, clinicId: string) =>
  world.scope.directory.select().from(invitation).where(eq(invitation.clinicId, clinicId));

test("a spreadsheet is stored sealed, its columns guessed, every row judged in words, and nothing is brought by that", async () => {
  const { post, ctx, clinicId, psychologist } = await office();
  const text = [
    "Nome;E-mail;Perfil;Quem acompanha;CRP;Nascimento",
    "Rosa Lima;rosa@caris.test;paciente;Ana Souza;;26/11/1990",
    "Lia;lia@caris.test;;;;01/02/2015",
    "Bia;bia@caris.test;Psicóloga;;06/00123;",
    "X;não é;piloto;Ninguém;;31/02/1990",
    "Rosa de novo;ROSA@caris.test ;paciente;;;",
    "Caio;caio@caris.test;psicologia;;99/1;",
    "Eva;eva@caris.test;administração;;;",
    ";;;;;",
    "=1+1;f@caris.test;;;;",
  ].join("\r\n");
  const { id } = await send(ctx, text);
  expect(JSON.stringify(await ctx.db.select().from(importRow))).not.toMatch(/rosa|Lima/i);
  expect(await readImport(ctx, { id })).toMatchObject({
    state: "mapping",
    name: "pessoas.csv",
    mapping: { name: 0, email: 1, role: 2, psychologist: 3, crp: 4, birthDate: 5 },
  });
  await map(ctx, id, { ...columns, "col.role": "2", "col.psychologist": "3", "col.crp": "4", "col.birthDate": "5" });
  const judged = await readImport(ctx, { id });
  expect(judged.counts).toMatchObject({ total: 9, ready: 4, refused: 5, done: 0 });
  const told = Object.fromEntries(
    judged.rows.map(({ row, faults }) => [row, faults.map(({ words }) => words).join(" ")]),
  );
  expect(told[3]).toMatch(/Menor de idade/);
  expect(judged.rows.find(({ row }) => row === 5)?.faults.map(({ column }) => column)).toEqual([
    "Nome",
    "E-mail",
    "Perfil",
  ]);
  expect(told[6]).toBe("A mesma pessoa já está na linha 2.");
  expect(told[7]).toMatch(/CRP/);
  expect(told[8]).toMatch(/convidado um a um/);
  expect(told[9]).toBe("Linha vazia.");
  expect(await invited(post, clinicId)).toEqual([]);
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ ready: 0, refused: 5, done: 4 });
  const rows = await invited(post, clinicId);
  expect(rows.find(({ email }) => email === "rosa@caris.test")).toMatchObject({
    psychologistId: psychologist.memberId,
    birthDate: "1990-11-26",
    role: "patient",
  });
  expect(rows.find(({ email }) => email === "bia@caris.test")).toMatchObject({ crp: "06/123", psychologistId: null });
  const csv = await refusedCsv(ctx, { id });
  expect(csv.split("\r\n")[1]).toMatch(/^X;não é;piloto;Ninguém;;31\/02\/1990;5;/);
});

test("a minor of a spreadsheet is known as one from the first day, and a CRP it said is taken when who accepts says no other", async () => {
  const { post, ctx, clinicId, world } = await office();
  const { id } = await send(
    ctx,
    "nome;email;perfil;crp;nascimento\nLia;lia@caris.test;;;1/2/2015\nBia;bia@caris.test;psicologia;6;\nEva;eva@caris.test;psicologia;06/77;",
  );
  await map(ctx, id, { ...columns, "col.role": "2", "col.crp": "3", "col.birthDate": "4" });
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  for (const email of ["lia@caris.test", "eva@caris.test"]) {
    const made = (await invited(post, clinicId)).find((one) => one.email === email);
    const guest = await world.person("patient", await world.clinic("CLINIC_0"), "Guest");
    await world.scope.directory.update(account).set({ email }).where(eq(account.id, guest.accountId));
    const token = await world.scope.platform.tokens.mac("invitation", made?.id ?? "");
    await acceptInvitation(world.directory({ accountId: guest.accountId, sessionId: "s", name: "" }), { token });
  }
  await handleAll(post);
  expect(await ctx.db.select().from(careGuardian)).toMatchObject([
    { birthDate: "2015-02-01", authorisedOn: null, version: 1 },
  ]);
  expect(await world.scope.directory.select().from(professional)).toMatchObject([{ crp: "06/77", verifiedAt: null }]);
});

test("2,000 rows are judged by reading each a few times, not each for every other", async () => {
  const { ctx, world } = await office();
  const lines = Array.from({ length: 2000 }, (_, i) => `Pessoa Numero;p${i}@caris.test`);
  const { id } = await send(ctx, `nome;email\n${lines.join("\n")}`);
  const { meter } = world.scope.platform;
  const before = meter.rowsRead;
  await map(ctx, id, columns);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ ready: 2000 });
  expect(meter.rowsRead - before).toBeLessThan(30_000);
});

test("who is here or invited already is refused, a formula in a refused row is none in the file of them", async () => {
  const { ctx, boss, psychologist } = await office();
  await boss.db.update(account).set({ email: "ana@caris.test" }).where(eq(account.id, psychologist.accountId));
  const first = await begun(ctx, 1);
  expect((await readImport(ctx, { id: first })).state).toBe("running");
  const text = `nome,email,perfil\nAna,ana@caris.test,psicologia\n"=HYPERLINK(""http://x"")",a@x\n@SUM(1),b`;
  const { id } = await send(ctx, text);
  await map(ctx, id, { ...columns, "col.role": "2" });
  const { rows, counts } = await readImport(ctx, { id });
  expect(counts).toMatchObject({ ready: 0, refused: 3 });
  expect(rows[0]?.faults[0]?.words).toBe("Esta pessoa já faz parte da clínica.");
  expect(await refusalOf(actOnImport(ctx, id, { intent: "start" }))).toBe("imports.nothing_ready");
  expect(await refusedCsv(ctx, { id })).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(await refusedCsv(ctx, { id })).toContain("'@SUM(1)");
});

test("120 rows come in by turns; each turn done twice, or broken off, makes each person once", async () => {
  const { post, ctx, clinicId, world } = await office();
  const id = await begun(ctx, 120);
  const job = { ...post.job.shard("CLINIC_1"), both: world.directory({ system: "test" }) };
  await Promise.all([goOn(job, clinicId, id), goOn(job, clinicId, id)]);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ done: 50, ready: 70 });
  // A turn that died after it invited and before it wrote that down: its rows are there, and still "ready".
  await ctx.db.update(importRow).set({ state: "ready" }).where(eq(importRow.state, "done"));
  await ctx.db.update(importFile).set({ ready: 120, done: 0 });
  await handleAll(post);
  const { state, counts } = await readImport(ctx, { id });
  expect([state, counts.done, counts.ready, counts.refused]).toEqual(["done", 120, 0, 0]);
  expect(await invited(post, clinicId)).toHaveLength(120);
  await actOnImport(ctx, id, { intent: "start" }).catch(() => undefined);
  await handleAll(post);
  expect(await invited(post, clinicId)).toHaveLength(120);
});

test("the plan's last seats go to as many rows as there are, the others say so", async () => {
  const { post, ctx, clinicId } = await office("essencial");
  const id = await begun(ctx, 45);
  await handleAll(post);
  const { counts, rows } = await readImport(ctx, { id });
  expect(counts.done).toBeGreaterThan(0);
  expect(counts.done + counts.refused).toBe(45);
  expect(await invited(post, clinicId)).toHaveLength(counts.done);
  expect(counts.refused).toBeGreaterThan(0);
  expect(rows[0]?.faults[0]?.words).toBe("O plano da clínica não tem mais lugar.");
});

test("undone within a day: what nobody touched goes, what was accepted or sent again stays and says so; later it is too late", async () => {
  const { post, ctx, clinicId, world, boss } = await office();
  const id = await begun(ctx, 3);
  await handleAll(post);
  const [a, b, c] = (await invited(post, clinicId)).toSorted((x, y) => (x.email < y.email ? -1 : 1));
  const guest = await world.person("patient", await world.clinic("CLINIC_0"), "Guest");
  await world.scope.directory
    .update(account)
    .set({ email: a?.email ?? "" })
    .where(eq(account.id, guest.accountId));
  const token = await world.scope.platform.tokens.mac("invitation", a?.id ?? "");
  await acceptInvitation(world.directory({ accountId: guest.accountId, sessionId: "s", name: "" }), { token });
  await resendInvitation(boss, { id: b?.id ?? "" });
  expect((await readImport(ctx, { id })).undoUntil).toBe(world.clock.now + hours(24));
  await Promise.all([1, 2].map(() => actOnImport(ctx, id, { intent: "undo" })));
  await handleAll(post);
  const { state, counts, rows } = await readImport(ctx, { id });
  expect([state, counts.undone, counts.kept, counts.done]).toEqual(["undone", 1, 2, 0]);
  expect(rows.map(({ faults }) => faults[0]?.words)).toEqual([
    "Fica: o convite já foi aceito.",
    "Fica: o convite foi reenviado depois.",
  ]);
  expect((await invited(post, clinicId)).find((one) => one.id === c?.id)?.revokedAt).toBe(world.clock.now);
  const second = (await send(ctx, "nome;email\nTia;tia@caris.test")).id;
  await map(ctx, second, columns);
  await actOnImport(ctx, second, { intent: "start" });
  await handleAll(post);
  world.clock.now += hours(24) + 1;
  expect((await readImport(ctx, { id: second })).undoUntil).toBeNull();
  expect(await refusalOf(actOnImport(ctx, second, { intent: "undo" }))).toBe("imports.too_late");
});

test("an import stops with its admin, is nobody else's, and is gone a week after", async () => {
  const { post, ctx, clinicId, world, admin } = await office();
  const other = asAdmin(world, await world.person("admin", clinicId, "Eva"));
  const foreign = asAdmin(world, await world.person("admin", await world.clinic("CLINIC_1"), "Iris"));
  const id = await begun(ctx, 2);
  for (const stranger of [adminAsImporter(other), adminAsImporter(foreign)]) {
    expect(await refusalOf(readImport(stranger, { id }))).toBe("imports.not_found");
    expect(await refusalOf(refusedCsv(stranger, { id }))).toBe("imports.not_found");
    for (const intent of ["map", "start", "undo", "discard"] as const)
      expect(await refusalOf(actOnImport(stranger, id, { intent, ...columns }))).toBe("imports.not_found");
  }
  const psychologist = await world.person("psychologist", clinicId);
  const asOther = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  expect(await refusalOf(send(asOther, "nome;email\nA B;a@b.test"))).toBe("auth.forbidden");
  await setMemberDisabled(other, { id: admin.memberId, disabled: true });
  await handleAll(post);
  expect(await invited(post, clinicId)).toEqual([]);
  expect(await ctx.db.select().from(importFile)).toMatchObject([{ state: "stopped", done: 0 }]);
  expect(await purgeImports(post.job.shard("CLINIC_1"))).toBe(0);
  world.clock.now += days(7);
  expect(await purgeImports(post.job.shard("CLINIC_1"))).toBe(1);
  expect(await ctx.db.select().from(importRow)).toEqual([]);
});

test("columns that are none, or not there, are refused beside them; discarded before it began nothing is left", async () => {
  const { ctx } = await office();
  const { id } = await send(ctx, "nome;email\nRosa Lima;r@caris.test");
  for (const said of [
    {},
    { "col.name": "0" },
    { "col.name": "0", "col.email": "7" },
    { "col.name": "-1", "col.email": "1e0" },
  ])
    expect(await refusalOf(map(ctx, id, said as Record<string, string>))).toBe("request.invalid");
  expect(await refusalOf(actOnImport(ctx, id, { intent: "start" }))).toBe("imports.wrong_state");
  await map(ctx, id, columns);
  await actOnImport(ctx, id, { intent: "discard" });
  expect(await ctx.db.select().from(importRow)).toEqual([]);
  expect(await refusalOf(readImport(ctx, { id }))).toBe("imports.not_found");
});
