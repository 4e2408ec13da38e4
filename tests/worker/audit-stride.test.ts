import { expect, test } from "vitest";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { listNewlyShared } from "~/features/diary/reading/newest-unread.server";
import { sharedMoodSummary } from "~/features/diary/reading/shared-mood-summary.server";
import { sharedSince } from "~/features/diary/reading/shared-since.server";
import { readRiver } from "~/features/caseload/river/read-river.server";
import { sharedLine, sharedMonth, sharedYear } from "~/features/emotional-map/shared-map.server";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { asNoted } from "~/features/kernel/keys/noted";
import { openVault, openVaults, openWorkingVault, readWithVault, vaultsOf } from "~/features/kernel/keys/vault.server";
import { listMentionable } from "~/features/records/mention/list-mentionable.server";
import { readSignals } from "~/features/risk/signal/read-signals.server";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { listGivenTasks } from "~/features/tasks/task/list-tasks.server";
import { listCaseload, listWatched, nameCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { minutes } from "~/lib/duration";
import { linkedPair, rowsOf, write } from "./diary";
import { planWords } from "./plans";

test("no vault of another's opens in a context whose reading was not noted: neither by its type nor when it runs", async () => {
  const { patient, psychologist, world } = await linkedPair();
  await write(world, patient);
  const { ctx, clinicId } = psychologist;
  const patientId = patient.memberId;
  const found = await selectKeysOf(ctx.db, clinicId, [patientId]);
  const refused = "reading was not noted";
  // @ts-expect-error a colleague's bare context opens nothing
  await expect(openVault(ctx, clinicId, patientId)).rejects.toThrow(refused);
  // @ts-expect-error the same
  await expect(openVaults(ctx, clinicId, [patientId])).rejects.toThrow(refused);
  // @ts-expect-error the same
  await expect(vaultsOf(ctx, clinicId, found)).rejects.toThrow(refused);
  // @ts-expect-error the same
  await expect(openWorkingVault(ctx, clinicId, patientId)).rejects.toThrow(refused);
  // @ts-expect-error the same
  const read = readWithVault(ctx, clinicId, patientId, selectKeysOf(ctx.db, clinicId, []) as never);
  await expect(read).rejects.toThrow(refused);
  // What was noted of one opens nothing of another, and a patient's own context nobody's but their own.
  await expect(openVault(asNoted(ctx, ["mem_another"]), clinicId, patientId)).rejects.toThrow(refused);
  await expect(openVault(patient.ctx, clinicId, psychologist.memberId)).rejects.toThrow(refused);
  await openVault(asNoted(ctx, [patientId]), clinicId, patientId);
});

test("each view of a patient's data costs one row, which says whose it is and by which right; a stranger's try leaves none", async () => {
  const { patient, psychologist, world } = await linkedPair();
  const { ctx, clinicId } = psychologist;
  const patientId = patient.memberId;
  const { id } = await write(world, patient, { tags: ["sono"] });
  for (let i = 0; i < 3; i += 1) await write(world, patient, { tags: ["sono"] });
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({}) });
  const stranger = await world.person("psychologist", clinicId);
  const page = { limit: 10 };
  const month = new Date(world.clock.now).toISOString().slice(0, 7);
  const since = { patientId, since: world.clock.now - minutes(60), zone: "America/Sao_Paulo" };
  const views: Record<string, (c: typeof ctx) => Promise<unknown>> = {
    "diary.list": (c) => listSharedEntries(c, { patientId, ...page }),
    "diary.list by tag": (c) => listSharedEntries(c, { patientId, ...page, tag: "sono" }),
    "diary.list newest": (c) => listNewlyShared(c, 5),
    "diary.list since": (c) => sharedSince(c, [since]),
    "diary.list mood": (c) => sharedMoodSummary(c, { patientId, period: "30d" }),
    "diary.list year": (c) => sharedYear(c, { patientId }),
    "diary.list line": (c) => sharedLine(c, { patientId }),
    "diary.list month": (c) => sharedMonth(c, { patientId, month }),
    "diary.list mention": (c) => listMentionable(c, { patientId, q: "" }),
    "diary.read": (c) => readSharedEntry(c, { patientId, entryId: id }),
    "caseload.list": (c) => listCaseload(c, page),
    "caseload.list watched": (c) => Promise.all([listCaseload(c, page), listWatched(c, 5), nameCaseload(c, page)]),
    "caseload.river": (c) => readRiver(c, { patientId }),
    "safety_plan.read": (c) => readSafetyPlan(c, { patientId }),
    "risk.read": (c) => readSignals(c, { patientId }),
    "task.list": (c) => listGivenTasks(c, { patientId, ...page }),
  };
  const rows = () =>
    rowsOf("select action, subject, \"right\", actor_id from audit_entry where actor_role = 'psychologist'");
  for (const [name, view] of Object.entries(views)) {
    await view(stranger.ctx).catch(() => null);
    await world.settled();
    expect(await rows(), `a stranger: ${name}`).toHaveLength(0);
  }
  for (const [name, view] of Object.entries(views)) {
    world.clock.now += minutes(11);
    const before = (await rows()).length;
    await view(ctx);
    await view(ctx);
    await world.settled();
    const after = await rows();
    const row = { action: name.split(" ")[0], subject: patientId, right: "care-link", actor_id: psychologist.memberId };
    expect(after.slice(before), name).toEqual([row]);
  }
});
