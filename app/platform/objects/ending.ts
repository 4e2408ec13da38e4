/**
 * Something that let connections in has ended: a login, a member's place in a clinic, or a part of what they may see there.
 * Told to every object that may hold such connections; harmless twice, and however late it comes.
 */
export type Ending = {
  /** Id of the login or of the member. */
  who: string;
  /** Connections authorised up to this instant (ms) are closed, also those that are still on their way; null: whenever. */
  upTo: number | null;
  /** Why: `ended` asks devices to stop, `changed` to come back and be authorised anew. */
  how: "ended" | "changed";
};
