import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newPost } from "../../../../tests/worker/post";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { askRight, listOwnRequests, withdrawRequest } from "./ask-right.server";
import { answerDue } from "./legal-term";
import { readGuardedPerson, recordGuardianRequest } from "./record-guardian-request.server";
import { clinicDesk, readRequest } from "./request-desk.server";

async function family() {
  const { world } = newPost();
  const { patient, psychologist } = await linkedPair(world);
  const admin = asAdmin(world, await world.person("admin", patient.clinicId, "Rui"));
  const foreign = asAdmin(world, await world.person("admin", await world.clinic(), "Fora"));
  const today = localDay(world.clock.now, admin.actor.zone);
  const paper = {
    memberId: patient.memberId,
    right: "access" as const,
    words: "Quero saber da frequência.",
    receivedOn: today,
  };
  const signed = { authorisedOn: "2020-01-01", way: "paper" as const };
  const guarded = () =>
    recordGuardian(psychologist.ctx, {
      ...{ patientId: patient.memberId, birthDate: `${Number(today.slice(0, 4)) - 12}${today.slice(4)}` },
      ...{ name: "Marta", relation: "mãe", ...signed },
    });
  return { world, patient, admin, foreign, today, paper, guarded };
}

test("a guardian asks on paper: only for a minor with a guardian on record, from the day it came, and whom it is about sees that it was", async () => {
  const { world, patient, admin, foreign, paper, guarded } = await family();
  expect(await refusalOf(recordGuardianRequest(admin, paper))).toBe("privacy.no_guardian");
  await guarded();
  expect(await refusalOf(recordGuardianRequest(foreign, paper))).toBe("privacy.request_not_found");
  expect(await refusalOf(readGuardedPerson(foreign, patient.memberId))).toBe("privacy.request_not_found");
  const came = world.clock.now - days(4);
  const receivedOn = localDay(came, admin.actor.zone);
  const { id } = await recordGuardianRequest(admin, { ...paper, receivedOn });
  const desk = clinicDesk(admin);
  expect(await readRequest(desk, { id })).toMatchObject({
    asker: "guardian",
    words: paper.words,
    dueAt: answerDue(came),
  });
  // Twice is once, and not theirs to take back; the guardian's words are not shown to them.
  expect(await refusalOf(recordGuardianRequest(admin, paper))).toBe("privacy.request_open");
  expect(await listOwnRequests(patient.ctx)).toMatchObject([{ id, asker: "guardian", words: null, state: "asked" }]);
  expect(await refusalOf(withdrawRequest(patient.ctx, { id }))).toBe("privacy.request_not_found");
  expect(await rowsOf("select subject, \"right\" from audit_entry where action = 'rights_request.record'")).toEqual([
    { subject: patient.memberId, right: "office" },
  ]);
  expect(JSON.stringify(await rowsOf("select * from rights_request"))).not.toContain("frequência");
});

test("a day that has not come, or is older than its own term, is not taken; who came of age asks alone", async () => {
  const { world, patient, admin, paper, guarded } = await family();
  await guarded();
  for (const away of [-1, 16]) {
    const receivedOn = localDay(world.clock.now - days(away), admin.actor.zone);
    expect(await refusalOf(recordGuardianRequest(admin, { ...paper, receivedOn }))).toBe("request.invalid");
  }
  world.clock.now += days(365 * 7);
  expect((await readGuardedPerson(admin, patient.memberId)).isUnderGuardian).toBe(false);
  const receivedOn = localDay(world.clock.now, admin.actor.zone);
  expect(await refusalOf(recordGuardianRequest(admin, { ...paper, receivedOn }))).toBe("privacy.no_guardian");
  await askRight(patient.ctx, { right: "access" });
});
