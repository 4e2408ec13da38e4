import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { minuteOfClock } from "~/lib/time/clock-text";
import { readConsent } from "~/features/consent/read-consent.server";
import { kindsOf } from "../notice/notice-kind";
import type { Preferences } from "../notices.schema";
import { upsertPreferences, upsertQuietHours } from "./preference.repo.server";

/**
 * Keeps what the caller wants to get outside the app and when to be left in peace. Every kind of their role is written down,
 * so that a later default never turns on what they saw turned off. Urgent kinds are not theirs to turn off and not listed.
 * WhatsApp can be chosen by who agreed to it; for others nothing of it is written, so that a yes begins with what they have by SMS.
 */
export async function savePreferences(ctx: ClinicCtx<Actor>, { wanted, quiet }: Preferences): Promise<void> {
  const { actor, db } = ctx;
  const { clinicId, memberId } = actor;
  const updatedAt = ctx.now();
  const chosen = new Set(wanted.map(({ kind, channel }) => `${kind}/${channel}`));
  const { granted } = await readConsent(ctx, "whatsapp");
  const channels = noticeChannels.filter((channel) => channel !== "whatsapp" || granted);
  const rows = kindsOf(actor.role).flatMap((kind) =>
    channels.map((channel) => {
      return { clinicId, memberId, kind, channel, wanted: chosen.has(`${kind}/${channel}`), updatedAt };
    }),
  );
  await commit(ctx, {
    clinicId,
    statements: [
      ...upsertPreferences(db, rows),
      upsertQuietHours(db, {
        clinicId,
        memberId,
        on: quiet.on,
        fromMinute: minuteOfClock(quiet.from) ?? 0,
        toMinute: minuteOfClock(quiet.to) ?? 0,
        updatedAt,
      }),
    ],
    events: [],
    audit: {
      action: "notices.preferences",
      entity: "member",
      entityId: memberId,
      fields: ["preferences", "quietHours"],
    },
  });
}
