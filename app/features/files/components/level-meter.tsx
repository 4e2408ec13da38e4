import { useEffect, useRef } from "react";

const bars = 28;
/** Ten pictures a second are calm, and enough. */
const pause = 100;
const lowest = 0.08;

type LevelMeterProps = { level: () => number };

/** The last seconds of a voice as bars that move to the left; who wants less motion sees one bar that grows. */
export function LevelMeter({ level }: LevelMeterProps) {
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const heights = Array<number>(bars).fill(lowest);
    const timer = setInterval(() => {
      heights.push(Math.max(lowest, level()));
      heights.shift();
      const latest = heights.at(-1) ?? lowest;
      [...(group.current?.children ?? [])].forEach((bar, i) => {
        const height = 28 * (still ? (i / bars < latest ? 0.6 : lowest) : (heights[i] ?? lowest));
        bar.setAttribute("y", String(16 - height / 2));
        bar.setAttribute("height", String(height));
      });
    }, pause);
    return () => clearInterval(timer);
  }, [level]);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${bars * 6} 32`}
      className="h-8 min-w-0 flex-1 text-act"
      preserveAspectRatio="none"
    >
      <g ref={group} fill="currentColor">
        {Array.from({ length: bars }, (_, i) => (
          <rect key={i} x={i * 6 + 1} y={15} width={3} height={2} rx={1.5} />
        ))}
      </g>
    </svg>
  );
}
