import { useEffect, useRef, type RefObject } from "react";
import { whenIdle } from "~/ui/device/idle";

const load = () => import("./kept-draft");
const nothing = () => undefined; // without network nothing new can be loaded; writing goes on

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
    let stop: (() => void) | null = nothing;
    const callOff = whenIdle(
      () =>
        void load().then(({ autosave, bringBack }) => {
          if (!stop) return;
          stop = autosave(box, place);
          if (box.value) box.dispatchEvent(new Event("input")); // written before this was there
          else void bringBack(box, place, tell.current);
        }, nothing),
    );
    return () => {
      callOff();
      stop?.();
      stop = null;
    };
  }, [area, owner, form, keeps]);
  return { drop: () => void load().then(({ forget }) => forget({ owner, form }), nothing) };
}
