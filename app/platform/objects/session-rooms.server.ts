import { AppError } from "~/lib/app-error";
import { askTwice, connectionAnswer } from "./object-answer";

/** Which room: that of one session of a clinic. */
type SessionRoomAddress = { clinicId: string; appointmentId: string };

/** The objects behind online sessions. What one can be asked is the feature's own (`SignalFace`). */
export type SessionRooms = {
  /** Asks a session's object something, a second time when it was just being moved: so only what is harmless twice. */
  ask<Face, R>(to: SessionRoomAddress, work: (room: Face) => Promise<R>): Promise<R>;
  /**
   * The answer to a device's request for a room's socket: 101. The caller has authorised it.
   * @param about who comes, as JSON: what the object trusts
   * @throws AppError `auth.required` when the login has ended since, `telehealth.over` when the session has changed since
   */
  connect(to: SessionRoomAddress, about: unknown): Promise<Response>;
};

/** One RoomSignal object for each session. */
export function durableSessionRooms(namespace: DurableObjectNamespace): SessionRooms {
  const room = ({ clinicId, appointmentId }: SessionRoomAddress) =>
    namespace.get(namespace.idFromName(`${clinicId}/${appointmentId}`));
  return {
    ask: <Face, R>(to: SessionRoomAddress, work: (room: Face) => Promise<R>) =>
      askTwice(() => work(room(to) as unknown as Face)),
    async connect(to, about) {
      const headers = { Upgrade: "websocket", "X-Connection": encodeURIComponent(JSON.stringify(about)) };
      const answer = await room(to).fetch("https://room.invalid/", { headers });
      if (answer.status === 401) throw new AppError("auth.required");
      if (answer.status === 404) throw new AppError("telehealth.over");
      return connectionAnswer(answer);
    },
  };
}
