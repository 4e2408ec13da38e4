import type { DemoLine } from "../../app/features/chat/demo/demo-line";
import type { RoomCard } from "../../app/features/chat/room/room-card";
import { ChatRoom } from "../../workers/durable-objects/chat-room/chat-room";
import { react } from "../../workers/durable-objects/chat-room/alter";
import { admit } from "../../workers/durable-objects/chat-room/door";
import { move } from "../../workers/durable-objects/chat-room/read";
import { post } from "../../workers/durable-objects/chat-room/send";
import type { RoomLimits } from "../../workers/durable-objects/chat-room/chat-room.state";
import { runTasks } from "../../workers/durable-objects/chat-room/tasks";

/** A room as the product's, whose past can be written: the clock stands where a line says. Runs in the seed's Worker only. */
export class DemoRoom extends ChatRoom {
  private clock: number | undefined;

  protected override now(): number {
    return this.clock ?? Date.now();
  }

  protected override limits(): RoomLimits {
    return { messages: Infinity, frames: Infinity, window: 1 };
  }

  /** Makes the room what these lines say, whatever it held. @param unread lines at the end that the others have not read */
  async rewrite(card: RoomCard, lines: DemoLine[], unread: number): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    this.core = this.open();
    admit(this.core, card);
    for (const [i, { at, memberId, text, reaction }] of lines.entries()) {
      this.clock = at;
      const sent = await post(this.core, memberId, { clientId: `demo-${i}`, content: text, files: [] });
      if (!sent.ok) throw new Error(`demo line refused: ${sent.code}`);
      if (reaction) await react(this.core, reaction.memberId, sent.value.id, reaction.name, true);
      move(this.core, memberId, { read: sent.value.seq });
    }
    const read = lines.length - unread;
    for (const { memberId } of card.members) move(this.core, memberId, { read, received: lines.length });
    this.clock = undefined;
    await runTasks(this.core);
  }
}
