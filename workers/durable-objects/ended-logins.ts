/** Logins whose end is remembered in memory: for connections that were authorised just before and arrive just after. */
const endingsKept = 1000;

/** Remembers which logins have ended. */
export type EndedLogins = {
  note(sessionId: string, now: number): void;
  /** Whether a connection was authorised before its login ended. */
  isLate(sessionId: string, authorisedAt: number): boolean;
};

/** Knows of no ended login yet. */
export function newEndedLogins(): EndedLogins {
  const ended = new Map<string, number>();
  return {
    note(sessionId, now) {
      const [oldest] = ended.keys();
      if (ended.size >= endingsKept && oldest !== undefined) ended.delete(oldest);
      ended.set(sessionId, now);
    },
    isLate(sessionId, authorisedAt) {
      const endedAt = ended.get(sessionId);
      return endedAt !== undefined && authorisedAt <= endedAt;
    },
  };
}
