import { AppError } from "~/lib/app-error";
import { askTwice, connectionAnswer } from "./object-answer";

/** Which room: one of a clinic. */
type RoomAddress = { clinicId: string; roomId: string };

/** The objects that keep rooms. What a room can be asked is the chat feature's own (`RoomFace`). */
export type Rooms = {
  /**
   * Asks a room something, a second time when its object was just being moved: so only what is harmless twice.
   * @param work is given the room's face
   */
  ask<Face, R>(to: RoomAddress, work: (room: Face) => Promise<R>): Promise<R>;
  /**
   * The answer to a device's request for a room's socket: 101. The caller has authorised it.
   * @param about who comes, as JSON: what the object trusts
   * @throws AppError `auth.required` when the login has ended since, `chat.room_not_found` when the member has been put out since
   */
  connect(to: RoomAddress, about: unknown): Promise<Response>;
};

/** Rooms kept by one ChatRoom object each. */
export function durableRooms(namespace: DurableObjectNamespace): Rooms {
  const room = ({ clinicId, roomId }: RoomAddress) => namespace.get(namespace.idFromName(`${clinicId}/${roomId}`));
  return {
    ask: <Face, R>(to: RoomAddress, work: (room: Face) => Promise<R>) =>
      askTwice(() => work(room(to) as unknown as Face)),
    async connect(to, about) {
      // Encoded, for a header holds no accents; neither cookie, token nor ticket goes further than here.
      const headers = { Upgrade: "websocket", "X-Connection": encodeURIComponent(JSON.stringify(about)) };
      const answer = await room(to).fetch("https://room.invalid/", { headers });
      if (answer.status === 401) throw new AppError("auth.required");
      if (answer.status === 404) throw new AppError("chat.room_not_found"); // put out since the shard was asked
      return connectionAnswer(answer);
    },
  };
}
