import { beforeEach, expect, test } from "vitest";
import { forgetLexicon } from "~/features/ai/redaction/lexicon";
import { aiSwitch } from "~/features/ai/use/ai-switch.table";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { deleteEntry } from "~/features/diary/entry/delete-entry.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { refusalOf } from "../../../../tests/worker/callers";
import { rowsOf, write } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { answerAll, modelledPair } from "../../../../tests/worker/models";
import { outboxOf, resetSimulator, setFault } from "../../../../tests/worker/outside/simulator";
import { batchOf } from "../../../../tests/worker/post";
import * as sample from "../../../../tests/samples";
import { consumeAi } from "../../../../workers/consumers/ai";
import { rateInsight } from "../rating/rate-insight.server";
import { askTranscript } from "./ask-transcript.server";
import { correctTranscript, refuseTranscript, releaseTranscript, removeTranscript } from "./change-transcript.server";
import { readOwnTranscripts, readSharedTranscripts } from "./read-transcripts.server";

beforeEach(resetSimulator);

/** A shared entry with a voice note of five seconds, of a patient who agreed. */
async function voiced({ granted = true, isPrivate = false } = {}) {
  const scene = await modelledPair({ granted, purpose: "ai-voice" });
  const { patient, psychologist, post } = scene;
  const sound = await storeFile(patient.ctx, { name: "Eu e a Mariana.wav", bytes: sample.wav(5), said: {} });
  const entry = await write(post.world, patient, { files: [sound.id], isPrivate });
  const of = { entryId: entry.id, fileId: sound.id };
  const shared = { patientId: patient.memberId, entryId: entry.id };
  const own = async () => (await readOwnTranscripts(patient.ctx, entry.id)).sounds[0];
  const theirs = async () => (await readSharedTranscripts(psychologist.ctx, shared))[0];
  return { ...scene, sound, entry, of, shared, own, theirs };
}

const noticed = () => rowsOf("select member_id, subject_id from notice where kind = 'transcript.ready'");

test("a voice note is written down by its patient's wish; who cares for them reads it first and lets it through, once", async () => {
  const scene = await voiced();
  const { post, patient, psychologist, of, shared, own, theirs, entry } = scene;
  const asked = await askTranscript(patient.ctx, of);
  expect(await askTranscript(patient.ctx, of)).toEqual(asked);
  expect(await own()).toMatchObject({ status: "queued", text: null });
  // A Worker that has not judged a text yet judges it all the same, and asks the provider once.
  forgetLexicon();
  expect(await answerAll(post)).toEqual(["ack"]);
  const [sent] = await outboxOf("openai");
  expect(sent).toMatchObject({ subject: "audio.transcriptions", to: "voice-test" });
  expect(JSON.stringify(await outboxOf("openai"))).not.toMatch(/Mariana|mem_|trs_|fil_/);
  await handleAll(post);
  expect(await noticed()).toEqual([{ member_id: psychologist.memberId, subject_id: entry.id }]);
  // The patient sees that it waits, and not a word of it.
  expect(await own()).toMatchObject({ status: "unseen", text: null, by: null });
  expect(await refusalOf(rateInsight(patient.ctx, { id: asked.id, helpful: true }))).toBe("insights.not_found");
  const heard = await theirs();
  expect(heard).toMatchObject({ status: "unseen", by: { model: "voice-test" }, isToBeHeard: false, correctedBy: null });
  const { id } = asked;
  expect(await refusalOf(correctTranscript(patient.ctx, { entryId: entry.id, id, text: "Antes da hora." }))).toBe(
    "insights.no_transcript",
  );
  const both = await Promise.allSettled(
    ["Corrigido por ela.", heard?.text ?? ""].map((text) =>
      releaseTranscript(psychologist.ctx, { ...shared, id, text }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  // Who came second reads what became of it, not that something collided.
  const second = both.find((one) => one.status === "rejected");
  expect(second?.reason).toMatchObject({ code: "insights.no_transcript" });
  await handleAll(post);
  expect(await noticed()).toEqual([]);
  expect(await own()).toMatchObject({ status: "ready", by: { model: "voice-test" } });
  expect(await refusalOf(releaseTranscript(psychologist.ctx, { ...shared, id, text: "Depois." }))).toBe(
    "insights.no_transcript",
  );
  await correctTranscript(patient.ctx, { entryId: entry.id, id, text: "Foi isto que eu disse." });
  expect(await theirs()).toMatchObject({ text: "Foi isto que eu disse.", correctedBy: "patient" });
  expect(JSON.stringify(await rowsOf("select * from transcript"))).not.toMatch(/disse|Corrigido/);
  await rateInsight(patient.ctx, { id, helpful: true });
  expect(await own()).toMatchObject({ helpful: true });
  await removeTranscript(patient.ctx, { entryId: entry.id, id });
  expect(await own()).toMatchObject({ status: "not_asked", text: null });
  expect(await rowsOf("select 1 from insight_rating")).toEqual([]);
  const acts = await rowsOf("select action, subject from audit_entry where action like 'transcript.%' order by action");
  expect(new Set(acts.map(({ action }) => action))).toEqual(
    new Set(["ask", "correct", "read", "release", "remove", "send"].map((act) => `transcript.${act}`)),
  );
  expect(acts.every(({ subject }) => subject === patient.memberId)).toBe(true);
});

test("a transcript that is refused reaches nobody, and may be asked for again", async () => {
  const { post, patient, psychologist, of, shared, own, entry } = await voiced();
  const { id } = await askTranscript(patient.ctx, of);
  await answerAll(post);
  await refuseTranscript(psychologist.ctx, { ...shared, id });
  expect(await own()).toMatchObject({ status: "none", text: null });
  expect(await rowsOf("select text_sealed from transcript")).toEqual([{ text_sealed: null }]);
  const again = await askTranscript(patient.ctx, of);
  expect(again.id).not.toBe(id);
  await removeTranscript(patient.ctx, { entryId: entry.id, id: again.id });
  await answerAll(post);
  expect(await outboxOf("openai")).toHaveLength(1);
});

test("words of dying ask who cares to look; without them nothing is said", async () => {
  const { post, patient, psychologist, of, shared, theirs } = await voiced();
  const { id } = await askTranscript(patient.ctx, of);
  await answerAll(post);
  expect(await theirs()).toMatchObject({ status: "unseen", isToBeHeard: false });
  const text = "Eu disse para ela que pensei em morrer.";
  await releaseTranscript(psychologist.ctx, { ...shared, id, text });
  expect(await theirs()).toMatchObject({ text, isToBeHeard: true, correctedBy: "team" });
});

test("a private entry is none, other people's sounds are none, a photo is none, and too long a sound is refused", async () => {
  const { patient, psychologist, of, post, clinicId, shared } = await voiced();
  const secret = await voiced({ isPrivate: true });
  expect(await refusalOf(askTranscript(secret.patient.ctx, secret.of))).toBe("diary.not_found");
  expect(await refusalOf(readOwnTranscripts(secret.patient.ctx, secret.entry.id))).toBe("diary.not_found");
  expect(await refusalOf(readSharedTranscripts(secret.psychologist.ctx, secret.shared))).toBe("diary.not_found");
  const other = await post.world.person("patient", clinicId);
  expect(await refusalOf(askTranscript(other.ctx, of))).toBe("diary.not_found");
  const stranger = await post.world.person("psychologist", clinicId);
  const elsewhere = await post.world.person("psychologist", await post.world.clinic("CLINIC_0"));
  for (const { ctx } of [stranger, elsewhere]) {
    expect(await refusalOf(readSharedTranscripts(ctx, shared))).toBe("tenancy.patient_not_found");
    expect(await refusalOf(releaseTranscript(ctx, { ...shared, id: "trs_x", text: "a" }))).toBe(
      "tenancy.patient_not_found",
    );
  }
  expect(await refusalOf(askTranscript(psychologist.ctx as never, of))).toBe("auth.forbidden");
  expect(await refusalOf(askTranscript(patient.ctx, { ...of, fileId: secret.sound.id }))).toBe("insights.no_sound");
  await rowsOf("update file set duration = 400000 where id = ?", of.fileId);
  expect(await refusalOf(askTranscript(patient.ctx, of))).toBe("insights.sound_too_long");
});

test("without a yes to this very thing nothing is asked; nor where nobody would read it first", async () => {
  const { patient, of, own } = await voiced({ granted: false });
  for (const purpose of ["ai", "ai-care"]) await decideConsent(patient.ctx, { purpose, granted: true, place: "page" });
  expect(await refusalOf(askTranscript(patient.ctx, of))).toBe("ai.no_consent");
  expect(await own()).toMatchObject({ status: "not_asked" });
  await decideConsent(patient.ctx, { purpose: "ai-voice", granted: true, place: "page" });
  await rowsOf("update care_link set ended_at = 1 where patient_id = ?", patient.memberId);
  expect(await refusalOf(askTranscript(patient.ctx, of))).toBe("insights.nobody_reads");
  expect((await readOwnTranscripts(patient.ctx, of.entryId)).refusal).toBe("nobody");
});

test.each(["revoked", "clinic", "patient", "feature", "care", "private", "deleted", "taken out"])(
  "nothing is sent when it has changed before the turn came: %s",
  async (how) => {
    const { patient, post, of, clinicId, entry } = await voiced();
    await askTranscript(patient.ctx, of);
    await handleAll(post);
    const off = (subjectId: string, feature: "all" | "transcript") =>
      patient.ctx.db
        .insert(aiSwitch)
        .values({ clinicId, subjectId, feature, isOff: true, changedBy: "mem_x", changedAt: 1 });
    const acts: Record<string, () => Promise<unknown>> = {
      revoked: () => decideConsent(patient.ctx, { purpose: "ai-voice", granted: false, place: "page" }),
      clinic: async () => off("", "all"),
      patient: async () => off(patient.memberId, "all"),
      feature: async () => off(patient.memberId, "transcript"),
      care: () => rowsOf("update care_link set ended_at = 1 where patient_id = ?", patient.memberId),
      private: () => editEntry(patient.ctx, { id: entry.id, isPrivate: true }),
      deleted: () => deleteEntry(patient.ctx, { id: entry.id }),
      "taken out": () => editEntry(patient.ctx, { id: entry.id, files: [] }),
    };
    await acts[how]?.();
    const { batch, outcomes } = batchOf("ai", post.asks.splice(0));
    await consumeAi(batch, post.job);
    expect(outcomes).toEqual(["ack"]);
    expect(await outboxOf("openai")).toEqual([]);
    await handleAll(post);
    expect(await rowsOf("select text_sealed from transcript where text_sealed is not null")).toEqual([]);
  },
);

test("gone with its sound: taken out of the entry, made private, deleted; taken back, what nobody has seen goes and what was given stays", async () => {
  for (const end of ["files", "private", "delete"] as const) {
    const { patient, post, of, entry, theirs } = await voiced();
    await askTranscript(patient.ctx, of);
    await answerAll(post);
    expect(await theirs()).toMatchObject({ status: "unseen" });
    if (end === "files") await editEntry(patient.ctx, { id: entry.id, files: [] });
    else if (end === "private") await editEntry(patient.ctx, { id: entry.id, isPrivate: true });
    else await deleteEntry(patient.ctx, { id: entry.id });
    await handleAll(post);
    expect(await rowsOf("select 1 from transcript where entry_id = ?", entry.id), end).toEqual([]);
    expect(await rowsOf("select 1 from notice where kind = 'transcript.ready' and subject_id = ?", entry.id)).toEqual(
      [],
    );
  }
  const [kept, said] = [await voiced(), "Foi isto que eu disse."];
  const { id } = await askTranscript(kept.patient.ctx, kept.of);
  await answerAll(kept.post);
  await releaseTranscript(kept.psychologist.ctx, { ...kept.shared, id, text: said });
  await decideConsent(kept.patient.ctx, { purpose: "ai-voice", granted: false, place: "page" });
  await handleAll(kept.post);
  expect(await kept.own()).toMatchObject({ status: "ready", text: said, correctedBy: "team" });
});

test.each(["down", "wrong", "obey"])(
  "a provider that is %s ends as none, and costs nothing it did not do",
  async (mode) => {
    const { patient, post, of, own } = await voiced();
    await askTranscript(patient.ctx, of);
    await handleAll(post);
    await setFault("openai", mode);
    for (let i = 0; i < 3; i++) {
      const { batch } = batchOf("ai", [...post.asks]);
      await consumeAi(batch, post.job);
    }
    expect(await own()).toMatchObject({ status: "none", text: null });
    const [{ tokens } = { tokens: -1 }] = await rowsOf("select tokens from ai_use");
    expect(mode === "obey" ? Number(tokens) > 0 : tokens === 0).toBe(true);
  },
);
