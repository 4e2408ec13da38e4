import { bothPlanes } from "../../workers/job-scope";
import type { Post } from "./post";
import type { Person } from "./world";

/** A patient's context as it asks for a copy of their data. */
export const withBoth = ({ world }: Post, person: Person<"patient">) => ({
  ...person.ctx,
  both: world.directory(person.ctx.actor),
});
/** What a turn of a copy works in. */
export const job = ({ job: one }: Post) => ({ ...one.shard("CLINIC_0"), both: bothPlanes(one) });

/** Text that does not pack well. */
export const noise = () => btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(3700))));

/** A turn that stands still before its first chunk, until it is let go. */
export function hangingTurn(post: Post) {
  const ctx = job(post);
  const { files } = ctx.platform;
  let letGo = () => {};
  let hangs = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const isHanging = new Promise<void>((resolve) => (hangs = resolve));
  const put = async (...args: Parameters<typeof files.put>) => {
    hangs();
    await gate;
    await files.put(...args);
  };
  return { ctx: { ...ctx, platform: { ...ctx.platform, files: { ...files, put } } }, isHanging, letGo: () => letGo() };
}
