import type { Ending } from "~/platform/objects/ending";
import type { SignalCard } from "./room-card";

/** What a session's object can be asked. Everything here is harmless twice. */
export type SignalFace = {
  /** The shard's word has changed: who may not be there any more is put out. */
  update(card: SignalCard): Promise<void>;
  /** Closes what an ending covers, also what is still on its way. */
  end(ending: Ending): Promise<void>;
};
