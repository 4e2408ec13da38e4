/** Why the room closed a socket. After `slow` and `tooOld` a device comes back and goes on where it was. */
export const roomCloseCodes = {
  policy: 1008,
  tooBig: 1009,
  broken: 1011,
  /** The login ended. */
  ended: 4001,
  /** No longer a member of the room. */
  notMember: 4003,
  tooMany: 4008,
  tooOld: 4009,
  slow: 4010,
} as const;
