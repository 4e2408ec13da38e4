import type { ServerFrame } from "../../../app/features/chat/chat.schema";
import type { Message, ReactionName } from "../../../app/features/chat/message/message";
import type { Outcome } from "../../../app/features/chat/room/room-face";
import { orUnreadable } from "../../../app/features/kernel/keys/unreadable";
import { inTime } from "../../../app/lib/in-time";
import { iso } from "../../../app/lib/time/iso";
import { cardOf, inOrder, vaultOf, type Core } from "./core";
import { destroyContent, insertChange, replaceBody, setReaction, type Change } from "./changes";
import { openBody, openRows, sealBody } from "./messages";
import { broadcast } from "./sockets";
import { editLife, newsDelay, patience } from "./chat-room.state";
import { messageOfId, type Row } from "./chat-room.store";
import { plan } from "../schedule";

type Altered = Promise<Outcome<Message>>;
type Refusal = Extract<Outcome<never>, { ok: false }>;
const unavailable: Refusal = { ok: false, code: "request.unavailable", retryAfter: 5 };
const refuse = (code: Refusal["code"]): Refusal => ({ ok: false, code });

/** The message as it stands now. */
async function standing(core: Core, id: string): Promise<Outcome<Message>> {
  const row = messageOfId(core.sql, id);
  const [message] = row ? await openRows(core.sql, vaultOf(core), [row]) : [];
  return message ? { ok: true, value: message } : refuse("chat.message_not_found");
}

/** An own message that may be changed, or why it may not. */
function own(core: Core, memberId: string, id: string): Row | Refusal {
  const row = messageOfId(core.sql, id);
  if (!row) return refuse("chat.message_not_found");
  if (row.sender !== memberId) return refuse("chat.not_author");
  return cardOf(core).readOnly ? refuse("chat.read_only") : row;
}

/** Notes a change under the next revision and sends it to every live device. */
function tell(core: Core, change: Omit<Change, "rev">, frame: (rev: number) => ServerFrame): void {
  const rev = ++core.rev;
  insertChange(core.sql, { ...change, rev }, core.lastSeq);
  broadcast(core, frame(rev), "live");
  plan(core.schedule, "news", core.now() + newsDelay);
}

/** Changes the words of an own message, up to 15 min after it was sent. The same words again change nothing. */
export function edit(core: Core, memberId: string, id: string, content: string): Altered {
  const sealing = vaultOf(core).then((vault) => sealBody(vault, id, content));
  sealing.catch(() => undefined); // heard of in its turn
  return inOrder(core, memberId, async () => {
    const sealed = await inTime(sealing, patience, () => null);
    if (sealed === null) return unavailable;
    const said = messageOfId(core.sql, id)?.body ?? null;
    const stood = said === null ? null : await orUnreadable(openBody(await vaultOf(core), id, said), null);
    // Looked at after the waiting: it may be gone by now. Nobody else changes a member's words.
    const before = own(core, memberId, id);
    if ("ok" in before) return before;
    if (before.deleted_at !== null || before.body === null) return refuse("chat.message_not_found");
    if (core.now() - before.created_at > editLife) return refuse("chat.edit_too_late");
    if (stood !== content) {
      const { seq } = before;
      const now = core.now();
      replaceBody(core.sql, seq, sealed, now);
      const change = { seq, kind: "edited", name: null, member: null } as const;
      tell(core, change, (rev) => ({ type: "edited", id, seq, content, editedAt: iso(now), rev }));
    }
    return standing(core, id);
  });
}

/** Destroys what a message said and tells it. */
export function destroy(core: Core, { seq, id }: Pick<Row, "seq" | "id">, reason: "author" | "expired"): void {
  const now = core.now();
  destroyContent(core.sql, seq, now);
  const change = { seq, kind: reason, name: null, member: null } as const;
  tell(core, change, (rev) => ({ type: "deleted", id, seq, deletedAt: iso(now), reason, rev }));
  plan(core.schedule, "release", now);
}

/** Takes an own message back. Once more changes nothing. */
export function remove(core: Core, memberId: string, id: string): Altered {
  return inOrder(core, memberId, () => {
    const row = own(core, memberId, id);
    if ("ok" in row) return row;
    if (row.deleted_at === null) destroy(core, row, "author");
    return standing(core, id);
  });
}

/** Reacts to a message or takes that back. Once more changes nothing. */
export function react(core: Core, memberId: string, id: string, name: ReactionName, on: boolean): Altered {
  return inOrder(core, memberId, () => {
    const row = messageOfId(core.sql, id);
    if (!row || row.deleted_at !== null) return refuse("chat.message_not_found");
    if (cardOf(core).readOnly) return refuse("chat.read_only");
    const { seq } = row;
    if (setReaction(core.sql, { seq, name, member: memberId }, on)) {
      const change = { seq, kind: on ? "on" : "off", name, member: memberId } as const;
      tell(core, change, (rev) => ({ type: "reacted", id, seq, name, memberId, on, rev }));
    }
    return standing(core, id);
  });
}
