import { afterEach, expect, test, vi } from "vitest";
import type { RichDocument } from "../../document/document";
import { openSending } from "./send-text";

const says = (text: string): RichDocument => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** A server that keeps versions, and whose answers can be lost on the way. */
function serverWith(text: string, version = 1) {
  const standing = { content: says(text), version };
  let deaf = false;
  const answer = ({ body }: { body: string }) => {
    const asked = JSON.parse(body) as { content: RichDocument; version: number };
    const isSame = JSON.stringify(asked.content) === JSON.stringify(standing.content);
    const isStale = !isSame && asked.version !== standing.version;
    if (!isSame && !isStale) Object.assign(standing, { content: asked.content, version: standing.version + 1 });
    if (deaf) throw new TypeError("network");
    return isStale
      ? Response.json({ error: { code: "records.changed_elsewhere" }, current: standing }, { status: 409 })
      : Response.json({ data: standing });
  };
  vi.stubGlobal("fetch", (_: string, asked: { body: string }) => Promise.resolve(asked).then(answer));
  return { standing, lose: (is: boolean) => (deaf = is) };
}

afterEach(() => void vi.unstubAllGlobals());

test("a save whose answer was lost is gone on from, also by the page that comes after", async () => {
  const server = serverWith("Veio.");
  const sending = openSending("/x");
  server.lose(true);
  expect((await sending.send(says("Veio. Falou."), 1)).outcome.then).toBe("lost");
  expect((await sending.send(says("Veio. Falou. Chorou."), 1)).outcome.then).toBe("lost");
  server.lose(false);
  const after = openSending("/x");
  after.know(sending.unheard());
  for (const [page, words] of [
    [sending, "Veio. Falou. Chorou. Riu."] as const,
    [after, "Veio. Falou. Chorou. Saiu."] as const,
  ]) {
    Object.assign(server.standing, { content: says("Veio. Falou."), version: 2 });
    expect(await page.send(says(words), 1)).toMatchObject({ outcome: { then: "saved", version: 3 } });
    expect([server.standing.content, page.unheard()]).toEqual([says(words), []]);
  }
});

test("what somebody else wrote meanwhile is a conflict all the same", async () => {
  const server = serverWith("Veio.");
  const sending = openSending("/x");
  server.lose(true);
  await sending.send(says("Veio. Falou."), 1);
  Object.assign(server.standing, { content: says("Outra pessoa."), version: 3 });
  server.lose(false);
  const sent = await sending.send(says("Veio. Falou. Chorou."), 1);
  expect(sent).toMatchObject({ outcome: { then: "conflict" }, stored: { version: 3 } });
  expect(server.standing.content).toEqual(says("Outra pessoa."));
});
