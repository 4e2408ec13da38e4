import { expect, test } from "vitest";
import type { NoticeRule } from "~/features/kernel/notice-rule";
import { kindsOf, noticeKinds } from "~/features/notifications/notice/notice-kind";
import { everyNotice } from "~/registry/notices";

const said = everyNotice.flatMap((notices) => Object.entries<NoticeRule>(notices));
const about = { subjectId: "dia_1", aboutMemberId: "mem_1" };

test("no kind of notice is said by two features, and none of the listed shares its place", () => {
  expect(noticeKinds).toHaveLength(said.length);
  const places = said.flatMap(([, { listed }]) => listed ?? []);
  expect(new Set(places).size).toBe(places.length);
});

test("the settings list what each role can get, in the order that people know", () => {
  expect(kindsOf("patient")).toEqual([
    "diary.commented",
    "care.started",
    "care.ended",
    "chat.message",
    "safety_plan.saved",
    "safety_plan.review_due",
  ]);
  expect(kindsOf("psychologist").slice(0, 3)).toEqual(["diary.shared", "diary.answered", "care.started"]);
  expect(kindsOf("admin")).toEqual(["invitation.accepted", "chat.message", "sos.gaps"]);
});

test.each(said)("%s says something to each who gets it, and leads into the app or nowhere", (_, rule) => {
  for (const role of rule.roles) {
    expect(rule.sentence("Ana", role)).toMatch(/^\S.*\.$/);
    expect(rule.href(about, role) ?? "/").toMatch(/^\/[\w/-]*$/);
    expect(rule.href({ ...about, aboutMemberId: null }, role) ?? "/").not.toContain("null");
  }
  expect(Object.values(rule.outside ?? {}).join(" ")).not.toMatch(/Ana|diário|plano|sessão/i);
});
