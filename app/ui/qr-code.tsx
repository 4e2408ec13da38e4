import { classNames } from "./class-names";

type QrCodeProps = {
  /** `d` of dark squares of side 1 on a square of `size`. */
  path: string;
  size: number;
  /** What it holds, and where the same stands as text. */
  label: string;
  className?: string;
};

/** A QR code, dark on white in both themes: cameras want it so, with four modules of quiet around (ISO/IEC 18004). */
export function QrCode({ path, size, label, className = "size-52" }: QrCodeProps) {
  const quiet = 4;
  const side = size + 2 * quiet;
  return (
    <svg
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={classNames("rounded-md border border-line", className)}
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#101414" />
    </svg>
  );
}
