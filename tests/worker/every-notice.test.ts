import { expect, test } from "vitest";
import type { Role } from "~/features/kernel/actor";
import type { NoticeKind, NoticeRule } from "~/features/kernel/said/notice-rule";
import { kindsOf, noticeKinds } from "~/features/notifications/notice/notice-kind";
import { everyNotice } from "~/registry/notices";

const said = everyNotice.flatMap((notices) => Object.entries<NoticeRule>(notices));
const about = { subjectId: "dia_1", aboutMemberId: "mem_1" };

test("no kind of notice is said by two features, and none of the listed shares its place", () => {
  expect(noticeKinds).toHaveLength(said.length);
  const places = said.flatMap(([, { listed }]) => listed ?? []);
  expect(new Set(places).size).toBe(places.length);
});

/** Those of a role's kinds that are asked for, in the order of the settings: a new feature's may stand between them. */
const among = (role: Role, kinds: NoticeKind[]) => kindsOf(role).filter((kind) => kinds.includes(kind));

test("the settings list what each role can get, in the order that people know", () => {
  const ofPatient: NoticeKind[] = ["diary.commented", "care.started", "care.ended", "chat.message"];
  ofPatient.push("safety_plan.saved", "safety_plan.review_due");
  expect(among("patient", ofPatient)).toEqual(ofPatient);
  const ofPsychologist: NoticeKind[] = ["diary.shared", "diary.answered", ...ofPatient.slice(1, 3)];
  ofPsychologist.push("invitation.accepted", "chat.message", "crp.verified", "safety_plan.saved");
  expect(among("psychologist", ofPsychologist)).toEqual(ofPsychologist);
  const ofAdmin: NoticeKind[] = ["invitation.accepted", "chat.message", "sos.gaps"];
  expect(among("admin", ofAdmin)).toEqual(ofAdmin);
  const unlisted: NoticeKind[] = ["sos.alert", "sos.answered", "sos.ended_by_patient", "test"];
  for (const role of ["patient", "psychologist", "admin"] as const) expect(among(role, unlisted)).toEqual([]);
});

test.each(said)("%s says something to each who gets it, and leads into the app or nowhere", (_, rule) => {
  for (const role of rule.roles) {
    expect(rule.sentence("Ana", role)).toMatch(/^\S.*\.$/);
    expect(rule.href(about, role) ?? "/").toMatch(/^\/[\w/-]*$/);
    expect(rule.href({ ...about, aboutMemberId: null }, role) ?? "/").not.toContain("null");
  }
  expect(Object.values(rule.outside ?? {}).join(" ")).not.toMatch(/Ana|diário|plano|sessão/i);
});
