import type { ServerFrame, WireMessage } from "~/features/chat/chat.schema";
import {
  applyFrame,
  disconnected,
  helloOf,
  localEcho,
  openLog,
  unsent,
  type Pending,
  type RoomLog,
} from "~/features/chat/components/engine/room-log";
import type { RoomCard } from "~/features/chat/room/room-card";
import { eventually } from "./channel";
import { knock, roomOf } from "./rooms";

/** A device behind a network that may do anything but alter what it carries. */
export type Client = {
  memberId: string;
  log(): RoomLog;
  /** What it has written, ever, by clientId. */
  written: Map<string, string>;
  write(content: string, replyTo?: string): void;
  /** Sends a frame, if there is a line. */
  say(frame: object): void;
  /** Sends what it has not heard of once more, over HTTP, beside the line. */
  postAgain(): Promise<void>;
  /** From now on what it says is kept back … */
  hold(): void;
  /** … until here, where it comes out in another order, some of it twice. */
  release(order: number): void;
  connect(): Promise<void>;
  /** The line is cut: what is under way either way is lost. */
  cut(): void;
  isCurrent(lastSeq: number, rev: number): boolean;
  own(): WireMessage[];
};

const draftOf = ({ clientId, content, replyTo }: Pending) => ({
  clientId,
  content,
  ...(replyTo === undefined ? {} : { replyTo }),
});

/** Mixes a list in a way that a number says, and doubles what comes first. */
function mixed<T>(list: T[], order: number): T[] {
  const out = list.map((item, i) => ({ item, key: ((i + 1) * (order + 7) * 2_654_435_761) % 1000 }));
  const sorted = out.sort((a, b) => a.key - b.key).map(({ item }) => item);
  return [...sorted, ...sorted.slice(0, order % 3)];
}

let names = 0;

/** A device of a member that knows nothing yet. */
export function newClient(card: RoomCard, memberId: string): Client {
  let log = openLog({ you: memberId });
  let line: { socket: WebSocket; open: boolean } | null = null;
  let held: string[] | null = null;
  const name = `device-${++names}`;
  const client: Client = {
    memberId,
    log: () => log,
    written: new Map(),
    write(content, replyTo) {
      const clientId = `${name}-${client.written.size}`;
      client.written.set(clientId, content);
      const draft = { clientId, content, files: [], at: Date.now(), ...(replyTo === undefined ? {} : { replyTo }) };
      log = localEcho(log, draft);
      client.say({ type: "send", ...draftOf({ ...draft, state: "sending" }) });
    },
    say(frame) {
      const text = JSON.stringify(frame);
      if (held) held.push(text);
      else if (line?.open) line.socket.send(text);
    },
    async postAgain() {
      for (const pending of unsent(log)) {
        const sent = await roomOf(card).send({ card, memberId }, { ...draftOf(pending), files: [] });
        if (!sent.ok) throw new Error(`refused: ${sent.code}`);
      }
    },
    hold() {
      held ??= [];
    },
    release(order) {
      const frames = held ?? [];
      held = null;
      for (const text of mixed(frames, order)) if (line?.open) line.socket.send(text);
    },
    async connect() {
      client.cut();
      held = null;
      const { webSocket: socket } = await knock(card, memberId, `ses_${name}`);
      if (!socket) throw new Error("no socket");
      const own = { socket, open: true };
      line = own;
      socket.addEventListener("message", ({ data }) => {
        if (own.open) log = applyFrame(log, JSON.parse(data as string) as ServerFrame, Date.now());
      });
      socket.addEventListener("close", () => {
        own.open = false;
        if (line === own) log = disconnected(log);
      });
      socket.accept();
      client.say(helloOf(log));
      for (const pending of unsent(log)) client.say({ type: "send", ...draftOf(pending) });
    },
    cut() {
      if (!line) return;
      line.open = false;
      line.socket.close(1000);
      line = null;
      log = disconnected(log);
    },
    isCurrent: (lastSeq, rev) =>
      log.ready && log.pending.length === 0 && log.cursor.after === lastSeq && log.cursor.rev === rev,
    own: () => log.messages.filter(({ senderId, deletedAt }) => senderId === memberId && deletedAt === undefined),
  };
  return client;
}

/** Waits until something holds, 8 s at most. @param why what to say when it never does */
async function soon(holds: () => boolean, why: () => unknown): Promise<void> {
  const until = Date.now() + 8000;
  await eventually(() => holds() || Date.now() > until);
  if (!holds()) throw new Error(`not healed: ${JSON.stringify(why())}`);
}

/** Heals the network: every device comes back and stays until it has everything and everything of it has arrived. */
export async function heal(card: RoomCard, clients: Client[]): Promise<void> {
  for (const client of clients) await client.connect();
  const standing = () =>
    clients.map((client) => {
      const { cursor, ready, pending, refused } = client.log();
      return { cursor, ready, pending, refused };
    });
  await soon(() => clients.every((client) => client.log().ready && client.log().pending.length === 0), standing);
  const { lastSeq, rev } = await roomOf(card).state({ card, memberId: "mem_ana" });
  await soon(
    () => clients.every((client) => client.isCurrent(lastSeq, rev)),
    () => [lastSeq, rev, standing()],
  );
}
