import { families, type Family, type Intensity } from "../../emotions/emotion";

/** Rings of the wheel in a drawing of 200 × 200 around (100, 100): strong lies inside, faint outside, as Plutchik drew it. */
const rings: Record<Intensity, [inner: number, outer: number]> = { 3: [18, 44], 2: [44, 70], 1: [70, 96] };

const turn = (2 * Math.PI) / families.length;
const round = (value: number) => Math.round(value * 10) / 10;

function point(radius: number, angle: number): string {
  return `${round(100 + radius * Math.sin(angle))} ${round(100 - radius * Math.cos(angle))}`;
}

/** The angle in the middle of a family's petal; the first points up. */
function angleOf(family: Family): number {
  return families.indexOf(family) * turn;
}

/** The outline of one petal of the wheel: a family at an intensity. */
export function petal(family: Family, intensity: Intensity): string {
  const [inner, outer] = rings[intensity];
  const [from, to] = [angleOf(family) - turn / 2, angleOf(family) + turn / 2];
  return `M${point(inner, from)}A${inner} ${inner} 0 0 1 ${point(inner, to)}L${point(outer, to)}A${outer} ${outer} 0 0 0 ${point(outer, from)}z`;
}

/** Where the name of a family stands, outside the wheel; `anchor` as SVG text has it. */
export function nameOf(family: Family): { x: number; y: number; anchor: "start" | "middle" | "end" } {
  const angle = angleOf(family);
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  const anchor = Math.abs(across) < 0.1 ? "middle" : across > 0 ? "start" : "end";
  return { x: round(100 + 101 * across), y: round(103 - 103 * up), anchor };
}

/** A ray from the middle towards a family, the longer the stronger: what is told by colour is told by its direction and length, too. */
export function ray(family: Family, intensity: Intensity): string {
  const reach = 25 + 20 * intensity;
  const side = turn / 1.8;
  const angle = angleOf(family);
  return `M100 100L${point(reach, angle - side)}L${point(reach + 10, angle)}L${point(reach, angle + side)}z`;
}
