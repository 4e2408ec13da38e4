import { expect, test } from "vitest";
import { ask } from "./site";

test("a file that is not there is 404 and forgotten at once; one that is there is kept for a year", async () => {
  for (const path of ["/assets/nope.js", "/fonts/nope.woff2", "/icons/nope.png", "/nope.txt"]) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Cache-Control")], path).toEqual([404, "private, no-cache"]);
  }
  const style = /\/assets\/[\w-]+\.css/.exec(await (await ask("/")).text())?.[0] ?? "";
  const there = await ask(style);
  expect([there.status, there.headers.get("Cache-Control")]).toEqual([200, "public, max-age=31536000, immutable"]);
});
