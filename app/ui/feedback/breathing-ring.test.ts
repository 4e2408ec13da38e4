import { expect, test } from "vitest";
import css from "~/styles/ring.css?raw";

/** Opacity of a motion at a share (%) of its turn, straight from one keyframe to the next. */
function opacityOf(name: string): (at: number) => number {
  const body = new RegExp(`@keyframes ${name} \\{([\\s\\S]*?\\})\\s*\\}`).exec(css)?.[1] ?? "";
  const frames = [...body.matchAll(/([\d%,\s]+)\{\s*opacity: ([\d.]+);\s*\}/g)]
    .flatMap(([, shares = "", opacity]) =>
      shares.split(",").map((share) => [parseFloat(share), Number(opacity)] as const),
    )
    .sort(([a], [b]) => a - b);
  return (at) => {
    const next = frames.findIndex(([share]) => share >= at);
    const [to, after] = frames[next] ?? [100, 0];
    const [from, before] = frames[next - 1] ?? [to, after];
    return to === from ? after : before + ((after - before) * (at - from)) / (to - from);
  };
}

test("the breathing words never stand over each other, and one of them stands most of the time", () => {
  const [inhale, exhale] = [opacityOf("breath-word-in"), opacityOf("breath-word-out")];
  const turn = Array.from({ length: 401 }, (_, step) => step / 4);
  expect(turn.filter((at) => inhale(at) > 0 && exhale(at) > 0)).toEqual([]);
  expect(turn.filter((at) => Math.max(inhale(at), exhale(at)) === 1).length).toBeGreaterThan(turn.length * 0.8);
  expect([inhale(0), exhale(0), inhale(25), exhale(75)]).toEqual([1, 0, 1, 1]);
});
