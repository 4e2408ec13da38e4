import { done, store } from "~/ui/device/database";
import { seal, unseal, type Sealed } from "~/ui/device/seal";
import type { Pending } from "./room-log";

/** A message as it lies on this device until the room has it. */
export type KeptMessage = Omit<Pending, "state" | "code" | "retryAfter">;
/** Where an engine keeps what the room does not have yet, so that a reload or a dead battery loses nothing. */
export type KeptMessages = {
  all(): Promise<KeptMessage[]>;
  put(message: KeptMessage): Promise<void>;
  drop(clientId: string): Promise<void>;
};

// One after another, so that a message that arrived at once is not put down after it was taken out.
let turns: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = turns.then(work);
  turns = turn.catch(() => undefined);
  return turn;
}

type SealedMessage = Sealed & { place: string };

/** The messages that one person wrote in one room and that were not sent yet, sealed. */
export function keptMessages(owner: string, roomId: string): KeptMessages {
  const room = `${owner}|${roomId}|`;
  return {
    async all() {
      const sealed = (await done((await store("messages", "readonly")).getAll())) as SealedMessage[];
      const own = sealed.filter(({ place }) => place.startsWith(room));
      const opened = await Promise.all(
        own.map((one) => unseal(`messages|${one.place}`, one).catch(() => null) as Promise<KeptMessage | null>),
      );
      return opened.filter((one) => one !== null).sort((a, b) => a.at - b.at);
    },
    put: (message) =>
      inTurn(async () => {
        const place = room + message.clientId;
        const sealed: SealedMessage = { ...(await seal(`messages|${place}`, message)), place };
        await done((await store("messages", "readwrite")).put(sealed, place));
      }),
    drop: (clientId) =>
      inTurn(async () => {
        await done((await store("messages", "readwrite")).delete(room + clientId));
      }),
  };
}
