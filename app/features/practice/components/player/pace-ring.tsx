import { useEffect, useState } from "react";
import { Ring } from "~/ui/feedback/ring";
import type { Pace } from "./use-pace";

/** How large the ring is, 1 for full: small before air comes in, and again once it has gone. */
const small = 0.72;

function useStillness(): boolean {
  const [isStill, setStill] = useState(true);
  useEffect(() => {
    const wish = matchMedia("(prefers-reduced-motion: reduce)");
    const look = () => setStill(wish.matches);
    look();
    wish.addEventListener("change", look);
    return () => wish.removeEventListener("change", look);
  }, []);
  return isStill;
}

/** The last move of breath settles how large the ring stays while it is held. */
function useSize({ cue, state }: Pace): number {
  const [size, setSize] = useState(small);
  useEffect(() => {
    if (state !== "running" || !cue) return;
    if (cue.move === "in") setSize(1);
    if (cue.move === "out") setSize(small);
  }, [cue, state]);
  return size;
}

/** The ring at the pace of the breath, and what to do now in words. Still for who wants no motion, and while it is paused. */
export function PaceRing({ pace, speaks }: { pace: Pace; speaks: boolean }) {
  const { cue, state, elapsed } = pace;
  const isStill = useStillness();
  const size = useSize(pace);
  const isBreath = cue !== null && cue.move !== "say";
  const left = cue === null ? 0 : Math.max(1, Math.ceil(cue.at + cue.seconds - elapsed));
  const moves = isBreath && !isStill;
  return (
    <div className="text-center">
      <div className="relative mx-auto grid size-60 place-items-center">
        <div
          className="absolute inset-0"
          style={moves ? { transform: `scale(${size})`, transition: `transform ${cue.seconds}s ease-in-out` } : {}}
        >
          <Ring className="size-full" strokeWidth={7} {...(!isBreath && { share: shareOf(pace) })} />
        </div>
        {isBreath && (
          <p className="col-start-1 row-start-1 text-lg font-medium">
            {cue.words}
            <span aria-hidden="true" className="block text-2xl font-semibold tabular-nums">
              {left}
            </span>
          </p>
        )}
      </div>
      {!isBreath && cue && <p className="mx-auto mt-4 max-w-reading text-lg">{cue.words}</p>}
      {/* Read out by who reads the page aloud, unless the browser's voice says it already. */}
      <p role="status" className="sr-only">
        {state === "paused" ? "Em pausa" : speaks ? "" : cue?.words}
      </p>
    </div>
  );
}

function shareOf({ cue, elapsed }: Pace): number {
  if (cue === null) return 0;
  return Math.min(1, Math.max(0, (elapsed - cue.at) / cue.seconds));
}
