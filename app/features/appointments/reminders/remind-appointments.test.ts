import { expect, test } from "vitest";
import { minutes } from "~/lib/duration";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newPost } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { remindAppointments } from "./remind-appointments.server";

test("a clinic of which nothing can be written keeps no other's reminders, however many of its own are due before", async () => {
  const post = newPost();
  const shard = post.job.shard("CLINIC_0");
  const [broken, well] = [await linkedPair(post.world), await linkedPair(post.world)];
  const [{ id }, one] = [await book(broken), await book(well)];
  await shard.db.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 450)
    insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status,
      cancel_free_hours, next_reminder_at, version, created_by, created_at, updated_at)
    select clinic_id, 'apt_due' || i, psychologist_id, participants, start_at, end_at, type, status,
      cancel_free_hours, next_reminder_at - 1, 1, created_by, created_at, updated_at
    from appointment, n where id = '${id}'`);
  await shard.db
    .run(`create trigger broken_clinic before insert on domain_event when new.clinic_id = '${broken.clinicId}'
    begin select raise(abort, 'broken'); end`);
  post.world.clock.now = tomorrow - minutes(60);
  try {
    await expect(remindAppointments(shard)).rejects.toThrow();
  } finally {
    await shard.db.run("drop trigger broken_clinic");
  }
  const due = "select aggregate_id from domain_event where type = 'appointment.reminder_due'";
  const told = await rowsOf<{ aggregate_id: string }>(due);
  expect(told.map(({ aggregate_id }) => aggregate_id.split("/")[0])).toEqual([one.id]);
  // Once it can, each of its own is announced.
  expect(await remindAppointments(shard)).toBe(451);
  expect(await rowsOf(due)).toHaveLength(452);
});
