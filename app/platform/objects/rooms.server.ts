import { AppError } from "~/lib/app-error";
import { connectionAnswer, isRetryable } from "./object-answer";
import type { RoomAddress, Rooms } from "./rooms";

/** Rooms kept by one ChatRoom object each. */
export function durableRooms(namespace: DurableObjectNamespace): Rooms {
  const room = ({ clinicId, roomId }: RoomAddress) => namespace.get(namespace.idFromName(`${clinicId}/${roomId}`));
  return {
    async ask<Face, R>(to: RoomAddress, work: (room: Face) => Promise<R>): Promise<R> {
      try {
        return await work(room(to) as unknown as Face);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        return work(room(to) as unknown as Face);
      }
    },
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
