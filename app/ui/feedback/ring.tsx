import { classNames } from "../class-names";
import type { Cycle } from "../copy/cycles";
import { cycles } from "../copy/cycles";
import { arcPath, quarterShare } from "./ring-geometry";

const strokes: Record<Cycle, string> = {
  criar: "stroke-criar",
  cuidar: "stroke-cuidar",
  crescer: "stroke-crescer",
  curar: "stroke-curar",
};

type RingProps = {
  className?: string;
  /** Draws this cycle's arc in colour and the other three as quiet lines. */
  current?: Cycle;
  /** 0 to 1: draws that much of the ring over a quiet one. */
  share?: number;
  /** 0 to 1 for each cycle: draws so much of its arc over a quiet one. */
  arcs?: Readonly<Record<Cycle, number>>;
  /** One colour for the whole ring, from `currentColor`. */
  mono?: boolean;
  strokeWidth?: number;
};

/** The mark of CÁRIS: four arcs, one for each cycle; decorative, so say its meaning beside it. */
export function Ring({ className, current, share, arcs, mono = false, strokeWidth = 11 }: RingProps) {
  const quiet = share !== undefined || current !== undefined || arcs !== undefined;
  const drawn = (quarter: number, cycle: Cycle) => {
    if (arcs !== undefined) return arcs[cycle];
    if (share !== undefined) return quarterShare(share, quarter);
    return current === undefined || current === cycle ? 1 : 0;
  };
  return (
    <svg viewBox="0 0 100 100" fill="none" aria-hidden="true" className={classNames("shrink-0", className)}>
      <g strokeWidth={strokeWidth} strokeLinecap="round">
        {quiet && cycles.map((cycle, quarter) => <path key={cycle} d={arcPath(quarter)} className="stroke-line" />)}
        {cycles.map((cycle, quarter) => {
          const length = drawn(quarter, cycle);
          if (length === 0) return null;
          return (
            <path
              key={cycle}
              d={arcPath(quarter)}
              className={mono ? "stroke-current" : strokes[cycle]}
              {...(length < 1 && { pathLength: 1, strokeDasharray: `${length} 1` })}
            />
          );
        })}
      </g>
    </svg>
  );
}
