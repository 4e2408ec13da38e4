import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { linkedPair, refusal } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { days, minutes } from "~/lib/duration";
import { askBreakGlass } from "./ask-break-glass.server";
import { readBreakGlass } from "./list-break-glass.server";
import { diaryThrough } from "./read-through.server";
import { approveBreakGlass } from "./settle-break-glass.server";

test("who is shut out keeps no access, not for a new login: what is open ends, what waits is over", async () => {
  const post = newPost();
  const { world, patient, clinicId } = await linkedPair(post.world);
  const asker = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const second = asAdmin(world, await world.person("admin", clinicId, "Zoe"));
  world.clock.now += days(7); // else they are nobody's second person
  const asked = { patientId: patient.memberId, reason: "A paciente pediu à clínica uma cópia do que compartilhou." };
  for (const opens of [true, false]) {
    const { id } = await askBreakGlass(asker, asked);
    if (opens) await approveBreakGlass(second, { id });
    for (const disabled of [true, false]) await setMemberDisabled(second, { id: asker.actor.memberId, disabled });
    await handleAll(post);
    expect(await refusal(diaryThrough(asker, { ...asked, limit: 20 }))).toBe("audit.no_break_glass");
    expect((await readBreakGlass(second, { id })).state).toBe(opens ? "over" : "lapsed");
    world.clock.now += minutes(1);
  }
});
