/** Which room: one of a clinic. */
export type RoomAddress = { clinicId: string; roomId: string };

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
