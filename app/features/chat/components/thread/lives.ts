import type { MessageLife } from "../../message/message";

/** How long a message stays, as its writer chooses it. */
export const lifeWords: Record<MessageLife, string> = {
  "1h": "some em 1 hora",
  "24h": "some em 24 horas",
  "7d": "some em 7 dias",
};
