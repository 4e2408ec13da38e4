import { useEffect, useRef, type RefObject } from "react";
import { whenIdle } from "~/ui/device/idle";

/** Least time (ms) between two saves while somebody types. */
const pause = 400;

const drafts = () => import("~/ui/draft/draft-store");
const nothing = () => undefined; // a device that keeps nothing still sends

type Place = { owner: string; form: string };

/** Saves the box at most every 400 ms, and when the page is hidden or left. @returns how to stop */
function autosave(box: HTMLTextAreaElement, place: Place): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const content = box.value;
    void drafts()
      .then(async ({ saveDraft, dropDraft }) => {
        if (content) await saveDraft(place, { content }, place.form);
        else await dropDraft(place);
      })
      .catch(nothing);
  };
  const onInput = () => {
    timer ??= setTimeout(save, pause);
  };
  const onHide = () => timer !== undefined && save();
  box.addEventListener("input", onInput);
  addEventListener("pagehide", onHide);
  document.addEventListener("visibilitychange", onHide);
  return () => {
    onHide();
    box.removeEventListener("input", onInput);
    removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", onHide);
  };
}

/** Brings what was kept back into an empty box. */
async function bringBack(box: HTMLTextAreaElement, place: Place, onLength: (length: number) => void): Promise<void> {
  const { readDraft } = await drafts();
  const kept = await readDraft(place);
  if (!kept || box.value !== "" || typeof kept.content !== "string") return;
  box.value = kept.content;
  onLength(kept.content.length);
}

/**
 * Keeps what is written and not sent, sealed on this device, and brings it back into an empty box.
 * @param keeps false while the box holds something else: a message that is changed, a refused post
 */
export function useKeptDraft(
  area: RefObject<HTMLTextAreaElement | null>,
  owner: string,
  roomId: string,
  keeps: boolean,
  onLength: (length: number) => void,
): { drop(): void } {
  const form = `chat/${roomId}`;
  const tell = useRef(onLength);
  useEffect(() => {
    const box = area.current;
    if (!box || !keeps) return;
    const place = { owner, form };
    const callOff = whenIdle(() => void bringBack(box, place, tell.current).catch(nothing));
    const stop = autosave(box, place);
    return () => {
      callOff();
      stop();
    };
  }, [area, owner, form, keeps]);
  return {
    drop: () =>
      void drafts()
        .then(({ dropDraft }) => dropDraft({ owner, form }))
        .catch(nothing),
  };
}
