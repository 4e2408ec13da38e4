import { useEffect, useRef, type RefObject } from "react";
import { whenIdle } from "~/ui/device/idle";

/** Least time (ms) between two saves while somebody types. */
const pause = 400;

const drafts = () => import("~/ui/draft/draft-store");
const nothing = () => undefined; // a device that keeps nothing still sends

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
  const place = { owner, form: `chat/${roomId}` };
  const tell = useRef(onLength);
  const { form } = place;
  useEffect(() => {
    const box = area.current;
    if (!box || !keeps) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const here = { owner, form };
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      const content = box.value;
      void drafts()
        .then(async ({ saveDraft, dropDraft }) => {
          if (content) await saveDraft(here, { content }, form);
          else await dropDraft(here);
        })
        .catch(nothing);
    };
    const onInput = () => {
      timer ??= setTimeout(save, pause);
    };
    const onHide = () => timer !== undefined && save();
    const callOff = whenIdle(() => {
      void drafts()
        .then(({ readDraft }) => readDraft(here))
        .then((kept) => {
          if (!kept || box.value !== "" || typeof kept.content !== "string") return;
          box.value = kept.content;
          tell.current(kept.content.length);
        })
        .catch(nothing);
    });
    box.addEventListener("input", onInput);
    addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      callOff();
      onHide();
      box.removeEventListener("input", onInput);
      removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [area, owner, form, keeps]);
  return {
    drop: () =>
      void drafts()
        .then(({ dropDraft }) => dropDraft(place))
        .catch(nothing),
  };
}
