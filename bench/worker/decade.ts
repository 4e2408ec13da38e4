import { eq } from "drizzle-orm";
import type { DemoRoomFace } from "../../app/features/chat/demo/demo-line";
import { addCheckIn } from "../../app/features/diary/mood/add-check-in.server";
import { writeEntry } from "../../app/features/diary/entry/write-entry.server";
import { file } from "../../app/features/files/store/file.table";
import { storeFile } from "../../app/features/files/store/store-file.server";
import { writeAll } from "../../app/features/files/upload/parts.server";
import { openVault } from "../../app/features/kernel/keys/vault.server";
import { answerScale } from "../../app/features/measures/answer/answer-scale.server";
import { createScope } from "../../app/load-context";
import { isolateOf } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import { actingAs } from "../../scripts/seed/acting-as";
import { care, demoId } from "../../scripts/seed/people";
import { plain } from "../../tests/samples";

export { AttemptGuard } from "../../workers/durable-objects/attempt-guard/attempt-guard";
export { CircuitBreaker } from "../../workers/durable-objects/circuit-breaker/circuit-breaker";
export { ContactLine } from "../../workers/durable-objects/contact-line/contact-line";
export { MetricBoard } from "../../workers/durable-objects/metric-board/metric-board";
export { RoomSignal } from "../../workers/durable-objects/room-signal/room-signal";
export { SosAuditor } from "../../workers/durable-objects/sos-auditor/sos-auditor";
export { SosBoard } from "../../workers/durable-objects/sos-board/sos-board";
export { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";
export { DemoRoom as ChatRoom } from "../../scripts/seed/demo-room";

const day = 86_400_000;
/** Words that no two entries share all of, so that nothing packs better than a diary does. */
function words(n: number, characters: number): string {
  const some = ["hoje", "acordei", "pensei", "cansada", "trabalho", "irmã", "caminhada", "respirei", "dormi", "sessão"];
  let [text, seed] = ["", n + 1];
  while (text.length < characters) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    text += `${some[seed % some.length]} ${(seed % 9973).toString(36)} `;
  }
  return text.slice(0, characters);
}

/** What is asked for: days from `from` to `to` before now, so many entries each day, photos of so many bytes on some of the days. */
type Asked = { from: number; to: number; entries: number; photo: number; everyDays: number; messages: number };

function stageOf(env: Env, ctx: ExecutionContext) {
  const url = new URL("http://bench.invalid");
  const request = { id: "seed", address: "", userAgent: "seed", method: "SEED", url, bookmarks: null };
  const scope = createScope({ env, isolate: isolateOf(env), waitUntil: (work) => ctx.waitUntil(work), request });
  scope.platform = { ...scope.platform, sendEvents: () => new Promise(() => undefined), background: () => undefined };
  const pair = care.find(({ patient }) => patient.name === "Helena Prado");
  if (!pair) throw new Error("nobody of this name");
  return { scope, pair };
}

type Stage = ReturnType<typeof stageOf>;

/** A photo whose bytes are as many as asked for: the small one's place with noise in it, sealed as files are. */
async function photo({ scope, pair }: Stage, at: number, size: number): Promise<string> {
  const her = actingAs(scope, pair.patient, "patient", at);
  const { actor, now, request, platform } = her;
  const both = { actor, now, request, platform, plane: "DIRECTORY" as const, db: scope.directory };
  const { id } = await storeFile({ ...her, both }, { name: "foto.jpg", bytes: Uint8Array.from(plain.jpeg), said: {} });
  const { clinicId, memberId } = actor;
  const parts = Math.ceil(size / (512 * 1024));
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  const vault = await openVault(her, clinicId, memberId);
  await writeAll(scope.platform.files, vault, { clinicId, table: "file", id, parts }, bytes);
  await her.db.update(file).set({ parts, size }).where(eq(file.id, id));
  return id;
}

async function writeDay(stage: Stage, daysAgo: number, asked: Asked): Promise<void> {
  const { scope, pair } = stage;
  const noon = Date.now() - daysAgo * day;
  const files = asked.photo > 0 && daysAgo % asked.everyDays === 0 ? [await photo(stage, noon, asked.photo)] : [];
  for (let n = 0; n < asked.entries; n++) {
    const her = actingAs(scope, pair.patient, "patient", noon + n * 3_600_000);
    const i = daysAgo * asked.entries + n;
    const content = words(i, i % 20 === 0 ? 4900 : 300 + (i % 900));
    const said = {
      title: words(i, 40),
      content,
      mood: (1 + (i % 5)) as 1,
      tags: ["sono"],
      emotions: {},
      isPrivate: i % 7 === 0,
    };
    await writeEntry(her, { ...said, files: n === 0 ? files : [] });
  }
  await addCheckIn(actingAs(scope, pair.patient, "patient", noon - 1000), { mood: 3, energy: 2, anxiety: 3, sleep: 4 });
  if (daysAgo % 7 === 0)
    for (const [code, count] of [
      ["phq-9", 9],
      ["gad-7", 7],
    ] as const)
      await answerScale(actingAs(scope, pair.patient, "patient", noon), {
        code,
        values: Array.from({ length: count }, () => 1),
      });
}

async function writeRoom({ scope, pair: { patient, psychologist } }: Stage, { from, messages }: Asked): Promise<void> {
  const { id: clinicId, shard } = patient.clinic;
  const members = [patient, psychologist].map(({ memberId, name, role }) => ({ memberId, name, role }));
  const roomId = demoId("rom", 1);
  const asOf = Date.now() - from * day;
  const card = { clinicId, roomId, shard, version: 1, asOf, readOnly: false, members };
  const lines = Array.from({ length: messages }, (_, i) => ({
    at: asOf + Math.floor((i * from * day) / (messages + 1)),
    memberId: (i % 2 === 0 ? patient : psychologist).memberId,
    text: words(i, 60 + (i % 300)),
  }));
  await scope.platform.rooms.ask<DemoRoomFace, void>(card, (room) => room.rewrite(card, lines, 0));
}

/** Ten years of a demo patient, written through the use cases, some days at a time: for bench/copy.mjs. */
export default {
  async fetch(request, env, ctx) {
    const asked: Asked = await request.json();
    const stage = stageOf(env, ctx);
    if (asked.messages > 0) await writeRoom(stage, asked);
    else for (let daysAgo = asked.from; daysAgo > asked.to; daysAgo--) await writeDay(stage, daysAgo, asked);
    return new Response("written");
  },
  queue: () => undefined,
} satisfies ExportedHandler<Env>;
