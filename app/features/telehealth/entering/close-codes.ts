/** Why the room closed a socket. After any other code a device comes back. */
export const signalCloseCodes = {
  policy: 1008,
  tooBig: 1009,
  broken: 1011,
  /** The login ended. */
  ended: 4001,
  /** May not be in this room, or not any more. */
  notInvited: 4003,
  /** The session is over, cancelled, at another time or not online any more. */
  closed: 4004,
  /** The same person has come in another tab or on another device. */
  taken: 4008,
} as const;
