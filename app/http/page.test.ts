import { expect, test } from "vitest";
import * as z from "zod";
import { AppError } from "~/lib/app-error";
import type { RouteArgs } from "./login/login.server";
import { submit } from "./page.server";

const schema = z.object({ content: z.string(), key: z.string() });

/** What a page throws when the work behind its form does. */
async function thrownBy(thrown: unknown): Promise<{ data: object; init: ResponseInit | null }> {
  const body = new URLSearchParams({ content: "duas palavras", key: "k1", password: "segredo" });
  const request = new Request("https://caris.test/dashboard/diary/new?mood=4", { method: "POST", body });
  const args = { request, params: {}, context: { scope: { method: "POST", requestId: "r1" } } } as unknown as RouteArgs;
  const failing = () => Promise.reject(thrown instanceof Error ? thrown : new Error("none"));
  return submit(args, () => ({}), schema, failing).then(
    () => Promise.reject(new Error("it did not throw")),
    (caught: unknown) => caught as { data: object; init: ResponseInit | null },
  );
}

test.each([new Error("D1 went away"), new AppError("request.unavailable")])(
  "after a failure of ours (%s) the page has all that was typed, but for secrets, and where to send it again",
  async (failure) => {
    const { data, init } = await thrownBy(failure);
    expect(init?.status).toBeGreaterThanOrEqual(500);
    const typed = [
      ["content", "duas palavras", "Texto"],
      ["key", "k1", undefined],
    ];
    expect(data).toMatchObject({ typed, action: "/dashboard/diary/new?mood=4" });
  },
);

test("what is gone by now is not sent again: its words are only shown", async () => {
  const { data } = await thrownBy(new AppError("diary.not_found"));
  expect(data).toHaveProperty("typed");
  expect(data).not.toHaveProperty("action");
});
