import type { RoomEngine } from "../engine/room-engine";

/** How many parts of the past are loaded at most to find a message. */
const mostParts = 20;

const at = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"]`);

/** Shows a message in the middle of the thread and puts the focus on it; the past before it is loaded as far as it takes. */
export async function jumpTo(engine: RoomEngine, id: string): Promise<void> {
  for (let parts = 0; parts < mostParts && !at(id) && engine.view().hasOlder; parts++) {
    await engine.loadOlder().catch(() => undefined);
    await new Promise(requestAnimationFrame);
  }
  at(id)?.scrollIntoView({ block: "center" });
  at(id)?.focus({ preventScroll: true });
}
