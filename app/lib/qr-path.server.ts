import { encode } from "uqr";

/** A QR code as one SVG path: `d` of dark squares of side 1 on a square of `size`, without the quiet zone. */
export type QrPath = { path: string; size: number };

/** A text as the path of its QR code: runs of dark modules are drawn as one. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    return [...line.matchAll(/1+/g)].map(
      (run) => `M${String(run.index)} ${String(y)}h${String(run[0].length)}v1h-${String(run[0].length)}z`,
    );
  });
  return { path: runs.join(""), size };
}
