import type { BoardFace } from "../../../app/features/sos/board/board-face";
import { endInRooms } from "../../../app/features/chat/room/member-rooms.server";
import { endInSessionRooms } from "../../../app/features/telehealth/entering/settle-rooms.server";
import { forgetDevicesOfLogin } from "../../../app/features/notifications/reach/devices.server";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import { shardOfClinic } from "../../../app/features/tenancy/clinic/shard-directory.server";
import {
  careEnded,
  loginEnded,
  loginMoved,
  loginsEnded,
  memberLoginsEnded,
  memberShutOut,
  type EndedThere,
} from "../../../app/features/tenancy/login/what-ended.server";
import { bothPlanes, type Job } from "../../job-scope";
import { effect, pairOf, shardOf, type Subscriber } from "../subscriber";

type Close = (job: Job, there: EndedThere) => Promise<void>;

/** Everything that holds connections, and how it is told that what let some of them in has ended. */
const holders: Record<"channel" | "board" | "rooms" | "sessions", Close> = {
  channel: (job, { seat, ending }) => job.scope.platform.channels.end(seat, ending),
  async board(job, { seat, ending }) {
    const at = { clinicId: seat.clinicId, shard: await shardOfClinic(bothPlanes(job), seat.clinicId) };
    // A login that has ended is pushed to no more; one that acts as another membership lives on.
    const devices = ending.upTo === null ? await forgetDevicesOfLogin(job.shard(at.shard), seat, ending.who) : 0;
    if (seat.role === "patient") return; // boards let none in, and call none
    await job.scope.platform.sos.ask<BoardFace, void>(at, async (board) => {
      await board.end(ending);
      if (devices > 0) await board.forgetPeople(at, null);
    });
  },
  async rooms(job, { seat, ending }) {
    await endInRooms(await shardOf(job, seat.clinicId), seat, ending);
  },
  async sessions(job, { seat, ending }) {
    await endInSessionRooms(await shardOf(job, seat.clinicId), seat, ending);
  },
};

/**
 * The subscribers that close what an event has ended: one for each kind of holder, so that one which cannot be reached keeps the
 * event open and no other waiting. What has ended is read anew each time, so late and twice are harmless.
 */
function closing(
  of: string,
  told: readonly (keyof typeof holders)[],
  what: (job: Job, event: StoredEvent) => Promise<EndedThere[]>,
): readonly Subscriber[] {
  return told.map((holder) =>
    effect(`ended.${of}.${holder}`, async (job, event) => {
      const places = await what(job, event);
      const settled = await Promise.allSettled(places.map((there) => holders[holder](job, there)));
      const failed = settled.find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    }),
  );
}

const everywhere = ["channel", "board", "rooms", "sessions"] as const;

/** A login has ended. */
export const closeOfLogin = closing("login", everywhere, (job, { aggregateId }) =>
  loginEnded(bothPlanes(job), aggregateId),
);
/** Logins of an account have ended, perhaps not all of them. */
export const closeOfAccount = closing("account", everywhere, (job, { aggregateId, occurredAt }) =>
  loginsEnded(bothPlanes(job), aggregateId, occurredAt),
);
/** A login acts as another membership. */
export const closeOfMoved = closing("moved", everywhere, (job, { aggregateId }) =>
  loginMoved(bothPlanes(job), aggregateId),
);
/** A member was shut out of the clinic. */
export const closeOfMember = closing("member", everywhere, (job, { aggregateId }) =>
  memberShutOut(bothPlanes(job), aggregateId),
);
/** A clinic ended every login that acted as a member. */
export const closeOfMemberLogins = closing("member_logins", everywhere, (job, { aggregateId, occurredAt }) =>
  memberLoginsEnded(bothPlanes(job), aggregateId, occurredAt),
);
/** Care has ended. The pair's room is told by its card (`chat.settle_care_room`), and a channel shows no patient. */
export const closeOfCare = closing("care", ["board"], async (job, event) => {
  const pair = pairOf(event);
  return event.clinicId === null || !pair ? [] : careEnded(bothPlanes(job), event.clinicId, pair);
});
